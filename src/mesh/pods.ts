import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { USE_WAYPOINT } from './waypoint-labels';

const DEFAULT_ACCOUNT = 'default';
const KEEPS_PROBES = 'sidecar.istio.io/rewriteAppHTTPProbers';
const INJECT = 'sidecar.istio.io/inject';
const MODE = 'istio.io/dataplane-mode';

interface Container {
  readonly ports?: { readonly name?: string; readonly containerPort: number }[];
}

/** A pod, or the template that a Deployment and its kin make pods of. */
interface PodTemplate {
  readonly metadata?: { readonly labels?: { [key: string]: string }; readonly annotations?: { [key: string]: string } };
  readonly spec?: { readonly serviceAccountName?: string; readonly containers?: Container[]; readonly initContainers?: Container[] };
}

/** What the object that makes pods says of them, read late because it may still change. */
export class Pods {
  /** @param construct a workload of cdk8s-plus, or any construct whose default child is an ApiObject with a pod template */
  public static of(construct: IConstruct): Pods {
    return new Pods(ApiObject.of(construct));
  }

  private constructor(private readonly apiObject: ApiObject) {}

  public get namespace(): string | undefined {
    return this.apiObject.metadata.namespace;
  }

  /** The labels that the pods are selected by, else all that they have. */
  public labels(): { [key: string]: string } {
    const labels = this.apiObject.toJson().spec?.selector?.matchLabels ?? this.template().metadata?.labels ?? {};
    if (Object.keys(labels).length === 0) {
      throw new Error(`the pods of ${this.name} have no labels; set some on its pod template`);
    }
    return labels;
  }

  /** The ServiceAccount that the pods run as. One of their own is wanted: `default` is whoever names none. */
  public serviceAccount(): string {
    const { serviceAccountName = DEFAULT_ACCOUNT } = this.template().spec ?? {};
    if (serviceAccountName === DEFAULT_ACCOUNT) {
      throw new Error(`the pods of ${this.name} run as the ServiceAccount "default", as all pods do that name none; name one of their own as serviceAccountName in the pod template`);
    }
    return serviceAccountName;
  }

  /** The number of a port that a container names. */
  public port(name: string): number | undefined {
    const { containers = [], initContainers = [] } = this.template().spec ?? {};
    return [...containers, ...initContainers].flatMap(({ ports = [] }) => ports).find(port => port.name === name)?.containerPort;
  }

  /** Whether the kubelet's probes come to the application's own ports, without identity, instead of being passed on by the sidecar's agent. */
  public get keepsProbes(): boolean {
    return this.template().metadata?.annotations?.[KEEPS_PROBES] === 'false';
  }

  /** Whether the pods share the proxy of their node, if they say so themselves instead of leaving it to their namespace. */
  public get isAmbient(): boolean | undefined {
    const { [INJECT]: inject, [MODE]: mode } = this.template().metadata?.labels ?? {};
    return inject === 'true' ? false : mode === undefined ? undefined : mode === 'ambient';
  }

  /** The waypoint that the pods use, if they say so themselves instead of leaving it to their namespace. */
  public get waypoint(): string | undefined {
    return this.template().metadata?.labels?.[USE_WAYPOINT];
  }

  public get name(): string {
    return `${this.apiObject.kind} ${this.apiObject.name}`;
  }

  private template(): PodTemplate {
    const manifest = this.apiObject.toJson();
    const template = manifest.kind === 'Pod' ? manifest : manifest.spec?.template ?? manifest.spec?.jobTemplate?.spec?.template;
    if (template === undefined) {
      throw new Error(`${this.name} has no pod template; use a Deployment or the like`);
    }
    return template;
  }
}
