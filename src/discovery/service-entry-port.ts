import { Protocol } from './protocol';
import { NamedPort } from './service-ports';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { mixedCaseLabelProblem } from '../validation/vocabulary/mixed-case-label';
import { portProblem } from '../validation/vocabulary/numbers';

/** A port of a ServiceEntry. */
export interface ServiceEntryPort {
  /** Name, unique in its ServiceEntry: at most 63 letters, digits and inner dashes. */
  readonly name: string;

  /** Number that clients use, 1 to 65535. */
  readonly number: number;

  /**
   * What is spoken on the port.
   *
   * @default - found out from the first bytes of each connection
   */
  readonly protocol?: Protocol;

  /**
   * Port of the endpoints, 1 to 65535.
   *
   * @default - the number that clients use
   */
  readonly targetPort?: number;
}

export function servicePortProblems({ name, number, targetPort }: ServiceEntryPort): Problems {
  return {
    name: mixedCaseLabelProblem(name),
    number: portProblem(number),
    targetPort: ifGiven(targetPort, portProblem),
  };
}

export function renderServicePort({ name, number, protocol, targetPort }: ServiceEntryPort): istio.ServicePort {
  return { name, number, protocol, targetPort };
}

/** The port as the registry knows it. */
export function namedPort({ name, number, protocol, targetPort }: ServiceEntryPort): NamedPort {
  return { name, number, targetPort, protocol: protocol?.toLowerCase() };
}
