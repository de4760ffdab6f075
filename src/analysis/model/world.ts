import { Missing } from './answer';
import { KIND } from './kinds';
import { Objects } from './objects';
import { isSlipOf } from './slip';
import { Surroundings, Undeclared } from './surroundings';
import { POD_TEMPLATES } from './workload';
import { Workloads } from './workloads';

/** Kinds that are often kept elsewhere than what they are for, so that a namespace without any in the manifests says nothing. */
const KEPT_APART: readonly string[] = [KIND.AuthorizationPolicy, KIND.Secret, KIND.ServiceAccount, KIND.ServiceEntry, KIND.Telemetry];
/** Namespaces that charts from elsewhere fill, so that they are in few manifests. */
const OF_CHARTS = /^(argo|cert-manager|default$|external-|flux|grafana|istio|jaeger|kafka|keycloak|kiali|knative|kube-|logging|loki|metrics|monitor|observ|otel|prom|tracing|vault)|gateway|gress/;
const PROXY = 'istio-proxy';
/** In every cluster, and so in no manifests. */
const DEFAULT_NAMESPACE = 'default';

/** How complete the manifests are: what to make of things that they do not hold. */
export class World {
  private whole?: boolean;
  private readonly slips = new Map<string, boolean>();

  public constructor(
    private readonly objects: Objects, private readonly workloads: Workloads, private readonly rootNamespace: string,
    private readonly surroundings: Surroundings,
  ) {}

  /**
   * What it means that an object of a kind is not in a namespace.
   *
   * @param isExpected whether something says that it would be in the manifests, such as one of its name in another namespace
   */
  public without(kind: string, namespace: string, isExpected = false): Missing {
    if (this.surroundings.undeclared !== Undeclared.INFER) {
      return this.withoutAny();
    }
    const isHeld = this.objects.find(KIND.Namespace, '', namespace) !== undefined;
    if (isExpected || this.objects.allIn(kind, namespace).length > 0) {
      return { is: isHeld ? 'absent' : 'doubtful' };
    }
    return isHeld || namespace === DEFAULT_NAMESPACE
      ? this.withoutAny(!KEPT_APART.includes(kind) && this.isFilled(kind, namespace))
      : this.withoutNamespace(namespace);
  }

  /** Whether the manifests hold more of a namespace than what is for others in it. */
  public holds(namespace: string): boolean {
    return namespace === this.rootNamespace || this.objects.find(KIND.Namespace, '', namespace) !== undefined || this.isInhabited(namespace);
  }

  /** What it means that a workload is not in a namespace, whatever makes its pods. */
  public withoutWorkload(namespace: string): Missing {
    const answers = Object.keys(POD_TEMPLATES).map(kind => this.without(kind, namespace));
    return answers.find(({ is }) => is === 'absent') ?? answers.find(({ is }) => is === 'doubtful') ?? answers[0];
  }

  /** What it means that there is no such namespace. */
  public withoutNamespace(name: string): Missing {
    return this.withoutAny((this.isWhole && !OF_CHARTS.test(name)) || this.isSlip(name));
  }

  /**
   * What it means that something is nowhere, where no namespace says how complete its place is.
   *
   * @param isSuspicious whether something says that it would be in the manifests
   */
  public withoutAny(isSuspicious = false): Missing {
    const { undeclared } = this.surroundings;
    return { is: undeclared === Undeclared.DENY ? 'absent' : undeclared === Undeclared.INFER && isSuspicious ? 'doubtful' : 'unknown' };
  }

  /** Whether the manifests seem to be all of a mesh: they hold the root namespace, and another one with more than gateways. */
  public get isWhole(): boolean {
    this.whole ??= this.objects.find(KIND.Namespace, '', this.rootNamespace) !== undefined
      && this.objects.all(KIND.Namespace).some(({ metadata: { name } }) => name !== this.rootNamespace
        && this.workloads.select({}, name).some(({ containers }) => containers.some(container => container.name !== PROXY)));
    return this.whole;
  }

  /** Whether all that is in a namespace seems to be here: its workloads are, or the whole mesh is. */
  private isFilled(kind: string, namespace: string): boolean {
    return this.isInhabited(namespace) || (this.isWhole && (kind !== KIND.Service || !OF_CHARTS.test(namespace)));
  }

  private isInhabited(namespace: string): boolean {
    return this.workloads.select({}, namespace).length > 0;
  }

  /** Whether a name is that of a namespace of the manifests, but for a slip of the pen. */
  private isSlip(name: string): boolean {
    let isSlip = this.slips.get(name);
    if (isSlip === undefined) {
      isSlip = this.objects.all(KIND.Namespace).some(({ metadata }) => isSlipOf(name, metadata.name));
      this.slips.set(name, isSlip);
    }
    return isSlip;
  }
}
