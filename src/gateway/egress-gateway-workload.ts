import { Construct } from 'constructs';
import { GatewayExposure } from './gateway-exposure';
import { GatewayPods, gatewayWorkloadProblems } from './gateway-pods';
import { GatewayPort } from './gateway-port';
import { IGatewayWorkload } from './gateway-workload';
import { GatewayWorkloadProps } from './gateway-workload-props';
import { checkArguments } from '../base/argument';
import { MeshService } from '../discovery/mesh-service';

/** The pods that an `EgressGateway` is for, and the Service in front of them. */
export interface IEgressGatewayWorkload extends IGatewayWorkload {
  /** The Service in front of the pods, by which sidecars reach them. It has the ports 80 and 443. */
  toService(): MeshService;
}

/** Options of the pods of an egress gateway that are not made here. */
export interface EgressGatewayReferenceOptions {
  /** Namespace of the pods and of the Service. */
  readonly namespace: string;

  /**
   * Name of the Service in front of the pods. It has the ports 80 and 443.
   *
   * @default 'istio-egressgateway'
   */
  readonly serviceName?: string;

  /**
   * DNS suffix of the cluster.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}

/** The pods listen above 1024, as unprivileged processes do. */
const PORTS: GatewayPort[] = [
  { name: 'http2', port: 80, targetPort: 8080 },
  { name: 'https', port: 443, targetPort: 8443 },
];

/**
 * The pods that traffic leaves the mesh by: Envoy proxies without an application, with a Service in front that is reached from inside of
 * the cluster alone, on the ports 80 and 443.
 *
 * It is made of a Deployment (the default child), a Service, a ServiceAccount, and a Role with its RoleBinding that lets the pods' identity
 * read client certificates from the secrets of its namespace. What leaves there, and how, an `EgressGateway` says.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/gateway/
 */
export class EgressGatewayWorkload extends GatewayPods implements IEgressGatewayWorkload {
  /**
   * Gateway pods that are not made here, such as those that Istio's installation brings.
   *
   * @param selector labels that the pods have, all of them
   */
  public static fromSelector(selector: { [key: string]: string }, options: EgressGatewayReferenceOptions): IEgressGatewayWorkload {
    const { namespace, serviceName = 'istio-egressgateway', clusterDomain } = options;
    const service = MeshService.fromHost(serviceName, { namespace, clusterDomain });
    return { selector: { ...selector }, workloadNamespace: namespace, toService: () => service };
  }

  /** Throws if the number of pods is wrong, or there are no labels. */
  constructor(scope: Construct, id: string, props: GatewayWorkloadProps = {}) {
    checkArguments('EgressGatewayWorkload', gatewayWorkloadProblems(props));
    super(scope, id, { ...props, defaultName: 'istio-egressgateway', expose: GatewayExposure.clusterIp(), ports: PORTS });
  }
}
