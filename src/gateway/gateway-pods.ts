import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { GatewayExposure } from './gateway-exposure';
import { gatewayPodTemplate } from './gateway-pod';
import { GatewayPort } from './gateway-port';
import { GatewayWorkloadProps } from './gateway-workload-props';
import { frozen } from '../base/frozen';
import { judgeAtSynth } from '../base/judgement';
import { Problems, ifGiven } from '../base/problems';
import { MeshService } from '../discovery/mesh-service';
import { countProblem } from '../validation/vocabulary/counts';
import { noneProblem } from '../validation/vocabulary/empty';

/** What the pods of one gateway differ in from those of another. */
export interface GatewayPodsProps extends GatewayWorkloadProps {
  readonly defaultName: string;
  readonly expose: GatewayExposure;
  readonly ports: GatewayPort[];
}

/** Kubernetes refuses a Deployment that selects all pods. */
export function gatewayWorkloadProblems({ labels, replicas }: GatewayWorkloadProps): Problems {
  return { labels: ifGiven(labels, given => noneProblem(Object.keys(given), 'label')), replicas: ifGiven(replicas, countProblem) };
}

/**
 * The base of the pods of all gateways, with a Service in front and an identity that may read certificates.
 *
 * @internal
 */
export abstract class GatewayPods extends Construct {
  /** The Deployment of the pods. */
  public readonly deployment: ApiObject;

  /** The Service in front of the pods. */
  public readonly service: ApiObject;

  /** The identity of the pods. */
  public readonly serviceAccount: ApiObject;

  private readonly labels: { [key: string]: string };

  constructor(scope: Construct, id: string, { defaultName, expose, ports, ...props }: GatewayPodsProps) {
    super(scope, id);
    const name = props.metadata?.name ?? defaultName;
    this.labels = frozen(props.labels) ?? { app: name, istio: name.replace(/^istio-/, '') };
    const metadata = { ...props.metadata, name, labels: { ...this.labels, ...props.metadata?.labels } };

    this.serviceAccount = new ApiObject(this, 'ServiceAccount', { apiVersion: 'v1', kind: 'ServiceAccount', metadata });
    this.deployment = new ApiObject(this, 'Resource', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: props.replicas,
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
