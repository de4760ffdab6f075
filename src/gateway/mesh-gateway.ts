import { Construct } from 'constructs';
import { IGatewayWorkload } from './gateway-workload';
import { IMeshGateway, MESH } from './mesh-gateway-reference';
import { Server } from './server';
import { portNamesOf } from './server-port-names';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import * as istio from '../imports/istio';
import { labelProblem } from '../validation/vocabulary/label';

/** Properties of a gateway. */
export interface MeshGatewayProps extends MeshResourceProps {
  /**
   * The pods that serve, such as an `IngressGateway`.
   *
   * @default - all gateway pods of the mesh
   */
  readonly workload?: IGatewayWorkload;

  /**
   * What is served, at least one. More can be added by `addServer`.
   *
   * @default - nothing yet
   */
  readonly servers?: Server[];
}

/** Options of a gateway that is not made here. */
export interface MeshGatewayReferenceOptions {
  /** Namespace of the Gateway object, which need not be that of the gateway's pods. */
  readonly namespace: string;
}

/**
 * An edge of the mesh: ports, hosts and certificates that gateway pods serve. VirtualServices bind routes to it.
 *
 * It is Istio's kind `Gateway`; the Gateway API has one of the same name.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#Gateway
 */
export class MeshGateway extends MeshResource implements IMeshGateway {
  /** All sidecars of the mesh, so that routes apply to calls between services. */
  public static readonly SIDECARS: IMeshGateway = frozen({ name: MESH });

  /**
   * A gateway that is not made here.
   *
   * @param name name of the Gateway object
   */
  public static fromName(name: string, options: MeshGatewayReferenceOptions): IMeshGateway {
    checkArguments('MeshGateway.fromName', { name: labelProblem(name), namespace: labelProblem(options.namespace) });
    return { name, namespace: options.namespace };
  }

  private readonly workload?: IGatewayWorkload;
  private readonly servers: Server[];

  constructor(scope: Construct, id: string, props: MeshGatewayProps = {}) {
    super(scope, id, istio.Gateway.GVK, props.metadata);
    this.workload = frozen(props.workload);
    this.servers = [...props.servers ?? []];
  }

  /** Serves more ports, or other hosts on the same port. */
  public addServer(...servers: Server[]): void {
    this.servers.push(...servers);
  }

  /** @internal */
  public _spec(): istio.GatewaySpec {
    const portNames = portNamesOf(this.servers);
    return {
      selector: this.workload?.selector,
      servers: this.servers.length === 0 ? undefined : this.servers.map((server, index) => server._render(portNames[index])),
    };
  }
}
