import { GatewayPort } from './gateway-port';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { entryProblem } from '../validation/vocabulary/each';
import { portProblem } from '../validation/vocabulary/numbers';
import { Problem, problem } from '../validation/vocabulary/problem';
import { repeatedProblems } from '../validation/vocabulary/repeated';

/** Options of exposing a gateway on the nodes. */
export interface NodePortOptions {
  /**
   * Ports of the nodes by the names of the gateway's ports (`{ http2: 30000 }`), each within the cluster's range, which is 30000 to 32767
   * unless configured, and none twice.
   *
   * @default - free ports, chosen by the cluster
   */
  readonly nodePorts?: { [portName: string]: number };
}

/** How the Service in front of a gateway's pods is reached. */
export class GatewayExposure {
  /** By an address that the cloud, or the cluster's own load balancer, assigns. */
  public static loadBalancer(): GatewayExposure {
    return new GatewayExposure('LoadBalancer');
  }

  /** By ports of the cluster's nodes, as local clusters (k3d, kind) map them to ports of the machine. */
  public static nodePort(options: NodePortOptions = {}): GatewayExposure {
    const { nodePorts = {} } = options;
    const repeated = repeatedProblems(Object.values(nodePorts));
    checkArguments('GatewayExposure.nodePort', entryProblem('nodePorts', nodePorts, (name, port) =>
      portProblem(port) ?? repeated[Object.keys(nodePorts).indexOf(name)]));
    return new GatewayExposure('NodePort', frozen(nodePorts));
  }

  /** From inside of the cluster alone. */
  public static clusterIp(): GatewayExposure {
    return new GatewayExposure('ClusterIP');
  }

  private constructor(private readonly serviceType: string, private readonly nodePorts: { [portName: string]: number } = {}) {}

  /**
   * What is wrong with the exposure for a gateway of these ports.
   *
   * @internal
   */
  public _problem(ports: GatewayPort[]): Problem {
    const names = ports.map(port => port.name);
    const unknown = Object.keys(this.nodePorts).find(name => !names.includes(name));
    return unknown === undefined ? undefined : problem(unknown, `use one of ${names.join(', ')}`);
  }

  /**
   * Type and ports of the Service.
   *
   * @internal
   */
  public _render(ports: GatewayPort[]): object {
    return {
      type: this.serviceType,
      ports: ports.map(({ name, port, targetPort }) => ({
        name,
        port,
        targetPort: targetPort ?? port,
        nodePort: this.nodePorts[name],
        protocol: 'TCP',
      })),
    };
  }
}
