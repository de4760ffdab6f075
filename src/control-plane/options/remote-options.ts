import { Tree } from '../values/tree';

/** Options of a cluster whose control plane runs elsewhere, and of a control plane that serves other clusters. */
export interface RemoteOptions {
  /**
   * Whether the control plane of this cluster runs elsewhere.
   *
   * @default - what the profile says
   */
  readonly enabled?: boolean;

  /**
   * Address of the control plane: an IP address or a name.
   *
   * @default - none
   */
  readonly address?: string;

  /**
   * Whether an istiod of this cluster injects proxies although the control plane runs elsewhere.
   *
   * @default false
   */
  readonly localInjector?: boolean;

  /**
   * Whether the control plane elsewhere reads its configuration in this cluster.
   *
   * @default false
   */
  readonly configCluster?: boolean;

  /**
   * Whether this control plane serves other clusters from outside of them.
   *
   * @default false
   */
  readonly externalIstiod?: boolean;

  /**
   * Whether control planes of other clusters get an identity to read this cluster with.
   *
   * @default true
   */
  readonly reader?: boolean;

  /**
   * Name of the ServiceAccount that they get instead of Istio's own.
   *
   * @default - `istio-reader-service-account`, which is made here
   */
  readonly readerServiceAccount?: string;

  /**
   * Namespace of that ServiceAccount.
   *
   * @default - that of the control plane
   */
  readonly readerNamespace?: string;
}

/** The settings of remote control planes. */
export function renderRemote(options: RemoteOptions, namespace: string): Tree {
  const { readerServiceAccount: name, readerNamespace = namespace } = options;
  return {
    istiodRemote: { enabled: options.enabled, enabledLocalInjectorIstiod: options.localInjector },
    global: {
      remotePilotAddress: options.address,
      configCluster: options.configCluster,
      externalIstiod: options.externalIstiod,
      enableReaderRBAC: options.reader,
      readerServiceAccount: name === undefined ? undefined : { name, namespace: readerNamespace },
    },
  };
}
