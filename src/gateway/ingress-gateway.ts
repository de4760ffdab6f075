import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { GatewayExposure } from './gateway-exposure';
import { gatewayPodTemplate } from './gateway-pod';
import { DEFAULT_GATEWAY_PORTS, GatewayPort, gatewayPortProblems } from './gateway-port';
import { GatewayResources } from './gateway-resources';
import { IGatewayWorkload } from './gateway-workload';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { judgeAtSynth } from '../base/judgement';
import { ifGiven } from '../base/problems';
import { MeshService } from '../discovery/mesh-service';
import { countProblem } from '../validation/vocabulary/counts';
import { Problem } from '../validation/vocabulary/problem';

/** Properties of an ingress gateway. */
export interface IngressGatewayProps {
  /**
   * Name, namespace, labels and annotations of the Deployment and all that belongs to it.
   *
   * @default - the name is `istio-ingressgateway`, the namespace is the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Labels of the pods, by which MeshGateways and the Service select them.
   *
   * @default - `app` is the name, `istio` is the name without `istio-` in front: `istio-ingressgateway` and `ingressgateway`
   */
  readonly labels?: { [key: string]: string };

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
export class IngressGateway extends Construct implements IGatewayWorkload {
  /**
   * Gateway pods that are not made here, such as those that Istio's installation brings.
   *
   * @param selector labels that the pods have, all of them
   */
  public static fromSelector(selector: { [key: string]: string }, options: GatewayWorkloadReferenceOptions = {}): IGatewayWorkload {
    return { selector: { ...selector }, workloadNamespace: options.namespace };
  }

  /** The Deployment of the pods. */
  public readonly deployment: ApiObject;

  /** The Service in front of the pods. */
  public readonly service: ApiObject;

  /** The identity of the pods. */
  public readonly serviceAccount: ApiObject;

  private readonly labels: { [key: string]: string };

  /** Throws if a port, a port of the nodes or the number of pods is wrong, or there are no labels. */
  constructor(scope: Construct, id: string, props: IngressGatewayProps = {}) {
    const { expose = GatewayExposure.loadBalancer(), ports = DEFAULT_GATEWAY_PORTS, replicas } = props;
    checkArguments('IngressGateway', {
      ...gatewayPortProblems(ports),
      labels: labelsProblem(props.labels),
      expose: expose._problem(ports),
      replicas: ifGiven(replicas, countProblem),
    });
    super(scope, id);
    const name = props.metadata?.name ?? 'istio-ingressgateway';
    this.labels = frozen(props.labels) ?? { app: name, istio: name.replace(/^istio-/, '') };
    const metadata = { ...props.metadata, name, labels: { ...this.labels, ...props.metadata?.labels } };

    this.serviceAccount = new ApiObject(this, 'ServiceAccount', { apiVersion: 'v1', kind: 'ServiceAccount', metadata });
    this.deployment = new ApiObject(this, 'Resource', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas,
        selector: { matchLabels: this.labels },
        template: gatewayPodTemplate({ labels: this.labels, serviceAccount: name, revision: props.revision, resources: props.resources }),
      },
    });
    this.service = new ApiObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata,
      spec: { ...expose._render(ports), selector: this.labels },
    });
    this.letReadSecrets(metadata, name);
    judgeAtSynth(this);
  }

  /** Labels that the pods have, and are selected by. */
  public get selector(): { [key: string]: string } {
    return { ...this.labels };
  }

  /** Namespace of the pods: the one of the metadata or the chart's. */
  public get workloadNamespace(): string | undefined {
    return this.deployment.metadata.namespace;
  }

  /** The Service as a service of the mesh's registry, for routes that lead through the gateway. */
  public toService(): MeshService {
    return MeshService.fromApiObject(this.service);
  }

  /** istiod hands certificates only to gateways whose identity may read the secret. */
  private letReadSecrets(metadata: ApiObjectMetadata, name: string): void {
    new ApiObject(this, 'Role', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata,
      rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'watch', 'list'] }],
    });
    new ApiObject(this, 'RoleBinding', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name }],
    });
  }
}

/** Kubernetes refuses a Deployment that selects all pods. */
function labelsProblem(labels: { [key: string]: string } | undefined): Problem {
  return labels !== undefined && Object.keys(labels).length === 0 ? { message: 'got no label', fix: 'use at least one' } : undefined;
}
