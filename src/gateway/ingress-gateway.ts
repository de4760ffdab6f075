import { Construct } from 'constructs';
import { GatewayExposure } from './gateway-exposure';
import { GatewayPods, gatewayWorkloadProblems } from './gateway-pods';
import { DEFAULT_GATEWAY_PORTS, GatewayPort, gatewayPortProblems } from './gateway-port';
import { IGatewayWorkload } from './gateway-workload';
import { GatewayWorkloadProps } from './gateway-workload-props';
import { checkArguments } from '../base/argument';

/** Properties of an ingress gateway. */
export interface IngressGatewayProps extends GatewayWorkloadProps {
  /**
   * How the Service is reached.
   *
   * @default GatewayExposure.loadBalancer()
   */
  readonly expose?: GatewayExposure;

  /**
   * Ports of the Service, at least one, each with a name and a number of its own. A server of a MeshGateway names a port of the Service, or else one that the pods listen on:
   * with the default ports, 80 and 8080 are the same server.
   *
   * @default - status-port 15021, http2 80 to the pods' 8080, https 443 to the pods' 8443
   */
  readonly ports?: GatewayPort[];
}

/** Options of a gateway workload that is not made here. */
export interface GatewayWorkloadReferenceOptions {
  /**
   * Namespace of the pods.
   *
   * @default - unknown
   */
  readonly namespace?: string;
}

/**
 * The pods that traffic enters the mesh by: Envoy proxies without an application, with a Service in front.
 *
 * It is made of a Deployment (the default child), a Service, a ServiceAccount, and a Role with its RoleBinding that lets the pods' identity
 * read certificates from the secrets of its namespace. What is served there, a `MeshGateway` says.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/gateway/
 */
export class IngressGateway extends GatewayPods implements IGatewayWorkload {
  /**
   * Gateway pods that are not made here, such as those that Istio's installation brings.
   *
   * @param selector labels that the pods have, all of them
   */
  public static fromSelector(selector: { [key: string]: string }, options: GatewayWorkloadReferenceOptions = {}): IGatewayWorkload {
    return { selector: { ...selector }, workloadNamespace: options.namespace };
  }

  /** Throws if a port, a port of the nodes or the number of pods is wrong, or there are no labels. */
  constructor(scope: Construct, id: string, props: IngressGatewayProps = {}) {
    const { expose = GatewayExposure.loadBalancer(), ports = DEFAULT_GATEWAY_PORTS } = props;
    checkArguments('IngressGateway', {
      ...gatewayPortProblems(ports),
      expose: expose._problem(ports),
      ...gatewayWorkloadProblems(props),
    });
    super(scope, id, { ...props, defaultName: 'istio-ingressgateway', expose, ports });
  }
}
