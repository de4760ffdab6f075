import { ServerTls } from './server-tls';
import { Protocol } from '../discovery/protocol';

/** Options of every server of a gateway but its hosts. */
export interface ServerPortOptions {
  /**
   * Port that clients reach the gateway on, 1 to 65535. 0 if `bind` is a unix domain socket.
   *
   * It is the port of the Service in front of the gateway's pods, or else the one that the pods themselves listen on.
   */
  readonly port: number;

  /**
   * Name of the server, unique in its gateway. It serves statistics and debugging.
   *
   * @default - no name
   */
  readonly name?: string;

  /**
   * Name of the port, unique in its gateway and not empty.
   *
   * @default - protocol and number (`http-8080`), counted on where another server has that name (`http-8080-2`)
   */
  readonly portName?: string;

  /**
   * What the server listens on: an IP address, or a unix domain socket as `unix://` and an absolute path.
   *
   * @default - all addresses of the pods
   */
  readonly bind?: string;

  /**
   * A loopback address with port, or a unix domain socket, that connections go to.
   *
   * @deprecated Istio does nothing with it on gateways; bind routes of a VirtualService to the gateway.
   * @default - routes decide
   */
  readonly defaultEndpoint?: string;

  /**
   * Port of the workload, 1 to 65535.
   *
   * @deprecated Istio refuses it on gateways; set `targetPort` of the Service in front of the gateway.
   * @default - not set
   */
  readonly targetPort?: number;
}

/** Options of every server of a gateway whose routes are found by host. */
export interface ServerOptions extends ServerPortOptions {
  /**
   * Hosts served here, at least one: full names (`shop.example.com`), names with a wildcard as first label (`*.example.com`), all (`*`)
   * or IPv4 addresses. Only VirtualServices with a host among them are served.
   * A namespace before a `/` lets only VirtualServices of that namespace serve the host; `.` is the gateway's own, `*` is any.
   */
  readonly hosts: string[];
}

/** Options of a server for bytes, which do not say what host they are for. */
export interface TcpServerOptions extends ServerPortOptions {
  /**
   * Hosts of the VirtualServices that are served here, at least one, as in `ServerOptions`. The connections themselves name no host.
   *
   * @default ['*']
   */
  readonly hosts?: string[];
}

/** Options of a server for HTTP without TLS. */
export interface HttpServerOptions extends ServerOptions {
  /**
   * Whether every request is answered by a redirect (301) to HTTPS.
   *
   * @default false
   */
  readonly httpsRedirect?: boolean;
}

/** Options of a server for TLS. */
export interface TlsServerOptions extends ServerOptions {
  /** How TLS is treated. */
  readonly tls: ServerTls;
}

/** Options of a server for any protocol. */
export interface GeneralServerOptions extends ServerOptions {
  /** What is spoken on the port. Istio takes each of them, but what is neither HTTP nor TLS it treats as TCP. */
  readonly protocol: Protocol;

  /**
   * How TLS is treated. HTTPS and TLS need it. No other protocol takes it, but for HTTP, HTTP2, GRPC and GRPC_WEB, which take a
   * passthrough, for the sake of its `httpsRedirect`.
   *
   * @default - no TLS
   */
  readonly tls?: ServerTls;
}
