import { labelProblem } from '../validation/vocabulary/label';
import { portProblem } from '../validation/vocabulary/numbers';
import { Problem } from '../validation/vocabulary/problem';

/** A port of the Service in front of a gateway's pods. */
export interface GatewayPort {
  /** Name, unique in its gateway: at most 63 lower case letters, digits and inner dashes. */
  readonly name: string;

  /** Port of the Service, 1 to 65535. */
  readonly port: number;

  /**
   * Port that the pods listen on, 1 to 65535.
   *
   * @default - the port of the Service
   */
  readonly targetPort?: number;
}

/** Health, HTTP and HTTPS. The pods listen above 1024, as unprivileged processes do. */
export const DEFAULT_GATEWAY_PORTS: GatewayPort[] = [
  { name: 'status-port', port: 15021, targetPort: 15021 },
  { name: 'http2', port: 80, targetPort: 8080 },
  { name: 'https', port: 443, targetPort: 8443 },
];

export function gatewayPortProblems(ports: GatewayPort[]): { [argument: string]: Problem } {
  return Object.fromEntries(ports.flatMap(({ name, port, targetPort }, index) => [
    [`ports[${index}].name`, labelProblem(name)],
    [`ports[${index}].port`, portProblem(port)],
    [`ports[${index}].targetPort`, targetPort === undefined ? undefined : portProblem(targetPort)],
  ]));
}
