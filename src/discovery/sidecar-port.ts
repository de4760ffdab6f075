import { Protocol } from './protocol';
import * as istio from '../imports/istio';
import { mixedCaseLabelProblem } from '../validation/vocabulary/mixed-case-label';
import { Problem } from '../validation/vocabulary/problem';

/** A port of a sidecar's listener. */
export interface SidecarPort {
  /** Number, 1 to 65535. 0 if the listener binds to a unix domain socket. */
  readonly number: number;

  /**
   * What is spoken on the port.
   *
   * @default - found out from the first bytes of each connection
   */
  readonly protocol?: Protocol;

  /**
   * Name of the port: at most 63 letters, digits and inner dashes.
   *
   * @default - no name
   */
  readonly name?: string;

  /**
   * Port of the workload, 1 to 65535.
   *
   * @deprecated Istio refuses it on sidecars; use `defaultEndpoint` of an ingress listener.
   * @default - not set
   */
  readonly targetPort?: number;
}

export function sidecarPortNameProblem({ name }: SidecarPort): Problem {
  return name === undefined || name === '' ? undefined : mixedCaseLabelProblem(name);
}

export function renderSidecarPort({ number, protocol, name, targetPort }: SidecarPort): istio.SidecarPort {
  return { number, protocol, name, targetPort };
}
