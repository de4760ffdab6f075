import { checkArguments } from '../base/argument';
import { Protocol } from '../discovery/protocol';
import { ServiceEntryPort } from '../discovery/service-entry-port';
import * as istio from '../imports/istio';
import { ClientTls } from '../traffic/client-tls';
import { noneProblem } from '../validation/vocabulary/empty';
import { portProblem } from '../validation/vocabulary/numbers';
import { Problem, problemIf } from '../validation/vocabulary/problem';

/** Options of a port of an external host. */
export interface EgressPortOptions {
  /**
   * Port that clients call, 1 to 65535.
   *
   * @default - 80 for HTTP, 443 for TLS
   */
  readonly port?: number;
}

/** Options of a port of an external host that clients call by HTTP, and the gateway by HTTPS. */
export interface TlsOriginationOptions extends EgressPortOptions {
  /**
   * Port of the host that the gateway calls, 1 to 65535.
   *
   * @default 443
   */
  readonly externalPort?: number;

  /**
   * How the gateway encrypts, and shows and checks certificates. Secrets that it names are in the namespace of the gateway's pods.
   *
   * @default - the host's certificate is checked by the authorities of the operating system, and must be that of the host;
   * the gateway shows none
   */
  readonly tls?: ClientTls;
}

const HTTP_PORT = 80;
const TLS_PORT = 443;

/**
 * How a port of an external host is reached through an `EgressGateway`.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/egress/egress-gateway/
 */
export class EgressPort {
  /**
   * HTTP without TLS. From the client to the gateway it is in mutual TLS of the mesh, from there in plain text.
   *
   * Throws if the port is none.
   */
  public static http(options: EgressPortOptions = {}): EgressPort {
    const { port = HTTP_PORT } = options;
    checkArguments('EgressPort.http', { port: portProblem(port) });
    return new EgressPort(true, { name: 'http', number: port, protocol: Protocol.HTTP });
  }

  /**
   * HTTP that becomes HTTPS at the gateway: clients call `http://`, and so the gateway sees, routes and authorizes their requests.
   * From the client to the gateway it is in mutual TLS of the mesh.
   *
   * Throws if a port is none, or TLS is `disable` or `istioMutual`.
   */
  public static tlsOrigination(options: TlsOriginationOptions = {}): EgressPort {
    const { port = HTTP_PORT, externalPort = TLS_PORT, tls = ClientTls.simple() } = options;
    checkArguments('EgressPort.tlsOrigination', { port: portProblem(port), externalPort: portProblem(externalPort), tls: originationProblem(tls) });
    return new EgressPort(true, { name: 'http', number: port, protocol: Protocol.HTTP, targetPort: externalPort }, tls);
  }

  /**
   * TLS from the client to the host, such as HTTPS: the gateway passes it through, and sees no more than addresses and the server name that the
   * client asks for (SNI): not who calls.
   *
   * Throws if the port is none.
   */
  public static tlsPassthrough(options: EgressPortOptions = {}): EgressPort {
    const { port = TLS_PORT } = options;
    checkArguments('EgressPort.tlsPassthrough', { port: portProblem(port) });
    return new EgressPort(false, { name: 'tls', number: port, protocol: Protocol.TLS });
  }

  /** @internal */
  public static _problem(ports: EgressPort[]): Problem {
    const http = ports.filter(({ _isHttp }) => _isHttp).length;
    return noneProblem(ports, 'port')
      ?? problemIf(http > 1 || ports.length - http > 1, 'got several of one kind', 'use at most one for HTTP and one for TLS, which the gateway can tell apart');
  }

  private constructor(
    /**
     * Whether the gateway sees requests, rather than TLS.
     *
     * @internal
     */
    public readonly _isHttp: boolean,
    /**
     * The port in the registry.
     *
     * @internal
     */
    public readonly _servicePort: ServiceEntryPort,
    /**
     * How the gateway encrypts what comes in plain text.
     *
     * @internal
     */
    public readonly _tls?: ClientTls,
  ) {}
}

/** Hosts outside of the mesh have no certificate of it, and without TLS there is nothing to originate. */
function originationProblem(tls: ClientTls): Problem {
  const { mode } = tls._render();
  return problemIf(mode === istio.ClientTlsMode.DISABLE || mode === istio.ClientTlsMode.ISTIO_MUTUAL,
    `got ${mode}, by which no host outside of the mesh is called in TLS`, 'use ClientTls.simple or ClientTls.mutual');
}
