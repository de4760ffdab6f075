import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { hostProblem } from '../validation/vocabulary/host';
import { isIpAddress } from '../validation/vocabulary/ip';
import { portProblem } from '../validation/vocabulary/numbers';
import { problem } from '../validation/vocabulary/problem';

/** The HTTP method that opens a tunnel. */
export enum TunnelProtocol {
  /** Method CONNECT, the usual one. */
  CONNECT = 'CONNECT',

  /** Method POST. */
  POST = 'POST',
}

/**
 * How TCP connections are carried inside HTTP to a place beyond the service, which acts as a forward proxy.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy-TunnelSettings
 */
export interface TunnelOptions {
  /**
   * The method that opens the tunnel.
   *
   * @default TunnelProtocol.CONNECT
   */
  readonly protocol?: TunnelProtocol;

  /** Where the tunnel ends: a DNS name or an IP address. */
  readonly targetHost: string;

  /** Port where the tunnel ends, 1 to 65535. */
  readonly targetPort: number;
}

export function tunnelProblems({ targetHost, targetPort }: TunnelOptions): Problems {
  return {
    targetHost: hostProblem(targetHost) === undefined || isIpAddress(targetHost)
      ? undefined
      : problem(targetHost, 'use a DNS name or an IP address'),
    targetPort: portProblem(targetPort),
  };
}

export function renderTunnel(options: TunnelOptions | undefined): istio.TunnelSettings | undefined {
  return options && { protocol: options.protocol, targetHost: options.targetHost, targetPort: options.targetPort };
}
