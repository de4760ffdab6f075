import { Problems, ifGiven } from '../base/problems';
import { noneProblem } from '../validation/vocabulary/empty';
import { labelProblem } from '../validation/vocabulary/label';
import { portProblem } from '../validation/vocabulary/numbers';
import { repeatedProblems } from '../validation/vocabulary/repeated';

/** A port of the Service in front of a gateway's pods. */
export interface GatewayPort {
  /** Name, unique in its gateway: at most 63 lower case letters, digits and inner dashes. */
  readonly name: string;

  /** Port of the Service, unique in its gateway, 1 to 65535. */
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

export function gatewayPortProblems(ports: GatewayPort[]): Problems {
  const repeatedNames = repeatedProblems(ports.map(({ name }) => name));
  const repeatedPorts = repeatedProblems(ports.map(({ port }) => port));
  return {
    ports: noneProblem(ports, 'port'),
    ...Object.fromEntries(ports.flatMap(({ name, port, targetPort }, index) => [
      [`ports[${index}].name`, labelProblem(name) ?? repeatedNames[index]],
      [`ports[${index}].port`, portProblem(port) ?? repeatedPorts[index]],
      [`ports[${index}].targetPort`, ifGiven(targetPort, portProblem)],
    ])),
  };
}
