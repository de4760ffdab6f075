import { ProbeOptions, probeProblems, renderProbeOptions } from './probe-options';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { eachProblem, entryProblem } from '../validation/vocabulary/each';
import { emptyProblem, noneProblem } from '../validation/vocabulary/empty';
import { portProblem } from '../validation/vocabulary/numbers';
import { probeHeaderProblem } from '../validation/vocabulary/probe-header';

/** Scheme of a readiness probe by HTTP. */
export enum ProbeScheme {
  /** Without encryption. */
  HTTP = 'HTTP',

  /** With encryption; the certificate is not checked. */
  HTTPS = 'HTTPS',
}

/** Options of a readiness probe that connects to the workload. */
export interface ConnectionProbeOptions extends ProbeOptions {
  /**
   * Host that is asked.
   *
   * @default - the workload itself
   */
  readonly host?: string;
}

/** Options of a readiness probe by HTTP. */
export interface HttpProbeOptions extends ConnectionProbeOptions {
  /**
   * Path of the request.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * Scheme of the request.
   *
   * @default ProbeScheme.HTTP
   */
  readonly scheme?: ProbeScheme;

  /**
   * Headers of the request by name: letters, digits and dashes.
   *
   * @default - none of your own
   */
  readonly httpHeaders?: { [name: string]: string };
}

/** Options of a readiness probe by gRPC. */
export interface GrpcProbeOptions extends ProbeOptions {
  /**
   * Full name of the gRPC service whose health is asked for.
   *
   * @default - the server as a whole
   */
  readonly service?: string;
}

/**
 * How it is found out whether a workload is ready: the agent beside it asks, and tells the control plane of a change.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-group/#ReadinessProbe
 */
export class ReadinessProbe {
  /**
   * A request, to be answered with a status from 200 to 399. Throws if a value is bad.
   *
   * @param port port of the workload, 1 to 65535
   */
  public static httpGet(port: number, options: HttpProbeOptions = {}): ReadinessProbe {
    const { path, host, scheme, httpHeaders } = options;
    checkArguments('ReadinessProbe.httpGet', {
      port: portProblem(port),
      ...entryProblem('httpHeaders', httpHeaders, probeHeaderProblem),
      ...probeProblems(options),
    });
    return new ReadinessProbe(options, {
      httpGet: { port, path, host, scheme, httpHeaders: httpHeaders && Object.entries(httpHeaders).map(([name, value]) => ({ name, value })) },
    });
  }

  /**
   * A connection that opens. Throws if a value is bad.
   *
   * @param port port of the workload, 1 to 65535
   */
  public static tcpSocket(port: number, options: ConnectionProbeOptions = {}): ReadinessProbe {
    checkArguments('ReadinessProbe.tcpSocket', { port: portProblem(port), ...probeProblems(options) });
    return new ReadinessProbe(options, { tcpSocket: { port, host: options.host } });
  }

  /**
   * A program beside the workload that ends with 0. Throws if the command or one of its parts is empty, or a value is bad.
   *
   * @param command the program and its arguments
   */
  public static exec(command: string[], options: ProbeOptions = {}): ReadinessProbe {
    checkArguments('ReadinessProbe.exec', { ...commandProblems(command), ...probeProblems(options) });
    return new ReadinessProbe(options, { exec: { command: [...command] } });
  }

  /**
   * A call of gRPC's health protocol. Throws if a value is bad.
   *
   * @deprecated the schema has it, but the webhook of Istio 1.31 refuses a WorkloadGroup with it: an error at synthesis; use another probe.
   * @param port port of the workload, 1 to 65535
   */
  public static grpc(port?: number, options: GrpcProbeOptions = {}): ReadinessProbe {
    checkArguments('ReadinessProbe.grpc', { port: ifGiven(port, portProblem), ...probeProblems(options) });
    return new ReadinessProbe(options, { grpc: { port, service: options.service } });
  }

  private readonly probe: istio.ReadinessProbe;

  private constructor(options: ProbeOptions, method: istio.ReadinessProbe) {
    this.probe = frozen({ ...method, ...renderProbeOptions(options) });
  }

  /** @internal */
  public _render(): istio.ReadinessProbe {
    return this.probe;
  }
}

function commandProblems(command: string[]): Problems {
  return {
    command: noneProblem(command, 'program'),
    ...eachProblem('command', command, part => emptyProblem(part, 'leave it out')),
  };
}
