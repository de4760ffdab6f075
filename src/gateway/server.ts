import { GeneralServerOptions, HttpServerOptions, ServerOptions, TcpServerOptions, TlsServerOptions } from './server-options';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { ifGiven } from '../base/problems';
import { Protocol } from '../discovery/protocol';
import * as istio from '../imports/istio';
import { bindProblem, listenerPortProblem } from '../validation/vocabulary/bind-address';
import { eachProblem } from '../validation/vocabulary/each';
import { emptyProblem, noneProblem } from '../validation/vocabulary/empty';
import { Problem, problemIf } from '../validation/vocabulary/problem';
import { isHttp, isTls } from '../validation/vocabulary/protocol';
import { gatewayHostProblem } from '../validation/vocabulary/scoped-host';

const ALL_HOSTS = ['*'];

/**
 * A port of a gateway, the hosts that are served on it, and their TLS.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#Server
 */
export class Server {
  /** Plain HTTP, or a redirect to HTTPS. */
  public static http(options: HttpServerOptions): Server {
    return Server.make('Server.http', { ...options, protocol: Protocol.HTTP }, options.httpsRedirect);
  }

  /** HTTP in TLS, ended by the gateway unless the TLS is a passthrough. */
  public static https(options: TlsServerOptions): Server {
    return Server.make('Server.https', { ...options, protocol: Protocol.HTTPS });
  }

  /** HTTP/2 without TLS, or a redirect to HTTPS. */
  public static http2(options: HttpServerOptions): Server {
    return Server.make('Server.http2', { ...options, protocol: Protocol.HTTP2 }, options.httpsRedirect);
  }

  /** gRPC without TLS. */
  public static grpc(options: ServerOptions): Server {
    return Server.make('Server.grpc', { ...options, protocol: Protocol.GRPC });
  }

  /** gRPC-Web without TLS. */
  public static grpcWeb(options: ServerOptions): Server {
    return Server.make('Server.grpcWeb', { ...options, protocol: Protocol.GRPC_WEB });
  }

  /** Bytes of any kind. They go where the TCP routes of the VirtualServices say that share a host with the server. */
  public static tcp(options: TcpServerOptions): Server {
    return Server.make('Server.tcp', { ...options, hosts: options.hosts ?? ALL_HOSTS, protocol: Protocol.TCP });
  }

  /** TLS of any kind: passed through by server name, or ended by the gateway. */
  public static tls(options: TlsServerOptions): Server {
    return Server.make('Server.tls', { ...options, protocol: Protocol.TLS });
  }

  /** MongoDB without TLS. It goes where the TCP routes of the VirtualServices say that share a host with the server. */
  public static mongo(options: TcpServerOptions): Server {
    return Server.make('Server.mongo', { ...options, hosts: options.hosts ?? ALL_HOSTS, protocol: Protocol.MONGO });
  }

  /** Any protocol and TLS, for combinations that no other factory has. Throws if the protocol does not go with the TLS. */
  public static of(options: GeneralServerOptions): Server {
    return Server.make('Server.of', options);
  }

  private static make(where: string, options: GeneralServerOptions, httpsRedirect?: boolean): Server {
    const { hosts, port, portName, bind } = options;
    checkArguments(where, {
      port: listenerPortProblem(port, bind),
      portName: ifGiven(portName, name => emptyProblem(name, 'use the name of a port, or leave it out')),
      bind: bindProblem(bind),
      hosts: noneProblem(hosts, 'host'),
      ...eachProblem('hosts', hosts, gatewayHostProblem),
      tls: tlsProblem(options),
    });
    return new Server(frozen(options), options.tls?._render() ?? (httpsRedirect === undefined ? undefined : { httpsRedirect }));
  }

  private constructor(private readonly options: GeneralServerOptions, private readonly tls: istio.ServerTlsSettings | undefined) {}

  /**
   * Name of the port, if it was given.
   *
   * @internal
   */
  public get _portName(): string | undefined {
    return this.options.portName;
  }

  /**
   * Name of the port where none is given and no other server has it.
   *
   * @internal
   */
  public get _defaultPortName(): string {
    return `${this.options.protocol.toLowerCase()}-${this.options.port}`;
  }

  /** @internal */
  public _render(portName: string): istio.Server {
    const { name, port, protocol, targetPort, hosts, bind, defaultEndpoint } = this.options;
    return {
      name,
      port: { number: port, name: portName, protocol, targetPort },
      bind,
      hosts,
      tls: this.tls,
      defaultEndpoint,
    };
  }
}

/** Istio's rule for protocol and TLS: `httpsRedirect` is a part of TLS, and all that plain HTTP may have of it. */
function tlsProblem({ protocol, tls }: GeneralServerOptions): Problem {
  if (tls === undefined) {
    return problemIf(isTls(protocol), `missing beside protocol ${protocol}`, 'use a ServerTls');
  }
  const fits = isTls(protocol) || (isHttp(protocol) && tls._passesThrough);
  return problemIf(!fits, `stands beside protocol ${protocol}`, 'leave it out, or use protocol HTTPS or TLS');
}
