/** The objects of Envoy's configuration that a patch is for. */
export enum EnvoyApplyTo {
  /**
   * Nothing.
   *
   * @deprecated the schema has the word, but Istio refuses it; use another one.
   */
  INVALID = 'INVALID',

  /** Listeners. */
  LISTENER = 'LISTENER',

  /** The filter chains of listeners. */
  FILTER_CHAIN = 'FILTER_CHAIN',

  /** The filters of filter chains, which work on bytes. */
  NETWORK_FILTER = 'NETWORK_FILTER',

  /** The filters inside the HTTP connection manager, which work on requests. */
  HTTP_FILTER = 'HTTP_FILTER',

  /** Tables of routes. Only merging has an effect. */
  ROUTE_CONFIGURATION = 'ROUTE_CONFIGURATION',

  /** The virtual hosts in tables of routes. */
  VIRTUAL_HOST = 'VIRTUAL_HOST',

  /** The routes of virtual hosts. */
  HTTP_ROUTE = 'HTTP_ROUTE',

  /** Clusters, which requests are sent to. */
  CLUSTER = 'CLUSTER',

  /** Configuration of HTTP filters that proxies ask for separately. */
  EXTENSION_CONFIG = 'EXTENSION_CONFIG',

  /**
   * What a proxy starts with.
   *
   * @deprecated Istio advises against it; use a ProxyConfig, or bootstrap overrides of the pod.
   */
  BOOTSTRAP = 'BOOTSTRAP',

  /** The filters of listeners, which look at new connections. */
  LISTENER_FILTER = 'LISTENER_FILTER',
}
