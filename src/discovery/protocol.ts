/** What is spoken on a port. */
export enum Protocol {
  /** Plain HTTP/1.1, or HTTP/2 where a client upgrades. */
  HTTP = 'HTTP',

  /** HTTP in TLS. Gateways may terminate it; elsewhere it is routed by server name. */
  HTTPS = 'HTTPS',

  /** HTTP/2 without TLS. */
  HTTP2 = 'HTTP2',

  /** The port of a forward proxy. For egress listeners of a Sidecar alone. */
  HTTP_PROXY = 'HTTP_PROXY',

  /** gRPC over HTTP/2. */
  GRPC = 'GRPC',

  /** gRPC-Web, translated to gRPC by the proxy. */
  GRPC_WEB = 'GRPC-WEB',

  /** Bytes of any kind. */
  TCP = 'TCP',

  /** TLS of any kind, routed by server name. */
  TLS = 'TLS',

  /** Datagrams. Proxies let them pass unseen. */
  UDP = 'UDP',

  /** MongoDB. */
  MONGO = 'MONGO',

  /** Redis. */
  REDIS = 'REDIS',

  /** MySQL. */
  MYSQL = 'MYSQL',
}
