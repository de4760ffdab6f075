import { ApiObjectMetadata } from 'cdk8s';
import { GatewayResources } from './gateway-resources';

/** What the pods of every gateway are made of. */
export interface GatewayWorkloadProps {
  /**
   * Name, namespace, labels and annotations of the Deployment and all that belongs to it.
   *
   * @default - the name is `istio-ingressgateway` or `istio-egressgateway`, as the gateway is; the namespace is the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Labels of the pods, by which MeshGateways and the Service select them.
   *
   * @default - `app` is the name, `istio` is the name without `istio-` in front: `istio-ingressgateway` and `ingressgateway`
   */
  readonly labels?: { [key: string]: string };

  /**
   * Number of pods, 0 or more.
   *
   * @default - left to the cluster: one, or what an autoscaler says
   */
  readonly replicas?: number;

  /**
   * CPU and memory of each pod.
   *
   * @default - at least 100m and 128Mi, at most 2 CPUs and 1Gi
   */
  readonly resources?: GatewayResources;

  /**
   * Revision or revision tag of the control plane that the pods belong to.
   *
   * @default - the namespace's revision, else the default one
   */
  readonly revision?: string;
}
