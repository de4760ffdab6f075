import { GeneralServerOptions, HttpServerOptions, ServerOptions, TlsServerOptions } from './server-options';
import { checkArguments } from '../base/argument';
import { Protocol } from '../discovery/protocol';
import * as istio from '../imports/istio';
import { bindProblem, listenerPortProblem } from '../validation/vocabulary/bind-address';
import { eachProblem } from '../validation/vocabulary/each';
import { gatewayHostProblem } from '../validation/vocabulary/scoped-host';

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

  /** Bytes of any kind, to which hosts do not matter. */
  public static tcp(options: ServerOptions): Server {
    return Server.make('Server.tcp', { ...options, protocol: Protocol.TCP });
  }

  /** TLS of any kind: passed through by server name, or ended by the gateway. */
  public static tls(options: TlsServerOptions): Server {
    return Server.make('Server.tls', { ...options, protocol: Protocol.TLS });
  }

  /** MongoDB without TLS. */
  public static mongo(options: ServerOptions): Server {
    return Server.make('Server.mongo', { ...options, protocol: Protocol.MONGO });
  }

  /** Any protocol and TLS, for combinations that no other factory has. */
  public static of(options: GeneralServerOptions): Server {
    return Server.make('Server.of', options);
  }

  private static make(where: string, options: GeneralServerOptions, httpsRedirect?: boolean): Server {
    const { hosts, port, bind } = options;
    checkArguments(where, {
      port: listenerPortProblem(port, bind),
      bind: bindProblem(bind),
      ...eachProblem('hosts', hosts, gatewayHostProblem),
    });
    return new Server(options, options.tls?._render() ?? (httpsRedirect === undefined ? undefined : { httpsRedirect }));
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
