import { Identity } from './authorization';
import { Gateways } from './gateways';
import { KubernetesGateway, KubernetesGateways } from './kubernetes-gateways';
import { LabelIndex, selects } from './label-index';
import { machinesOf } from './machines';
import { MeshConfig } from './mesh-config';
import { Objects } from './objects';
import { Policy } from './policies';
import { Labels } from './read';
import { Externals } from './surroundings';
import { Workload } from './workload';

/** Pods that no manifest describes, or no pods at all, which policies select none the less. */
interface Unwritten {
  readonly namespace: string;
  readonly labels: Labels;
  readonly isWaypoint: boolean;
}

const TEMPLATES = 'inject.istio.io/templates';

/** What is special of some proxies: those of gateways, and those whose pods are not in the manifests. */
export class Proxies {
  private unwritten?: LabelIndex<Unwritten>;
  private ofGateways?: Set<Workload>;

  public constructor(
    private readonly objects: Objects, private readonly gateways: Gateways, private readonly kubernetesGateways: KubernetesGateways,
    private readonly externals: Externals, private readonly config: MeshConfig,
  ) {}

  /** Whether a workload is a gateway: it takes connections by Gateways, not by what is said of servers. */
  public isGateway(workload: Workload): boolean {
    this.ofGateways ??= new Set(this.gateways.all.filter(({ selector }) => Object.keys(selector).length > 0)
      .flatMap(gateway => this.gateways.servedBy(gateway)));
    return this.ofGateways.has(workload) || (workload.annotations[TEMPLATES] ?? '').includes('gateway')
      || workload.containers.some(({ image }) => image === 'auto');
  }

  /**
   * Whether a policy selects proxies that are no workloads of the manifests: declared ones, virtual machines, those of Gateway API.
   *
   * @param byWaypoints whether waypoints go by selectors
   */
  public areSelectedElsewhere({ selector = {}, namespace, isMeshWide }: Policy, byWaypoints = true): boolean {
    this.unwritten ??= new LabelIndex(this.allUnwritten(), ({ labels }) => labels, thing => thing.namespace);
    return this.unwritten.select(selector, isMeshWide ? undefined : namespace).some(({ isWaypoint }) => byWaypoints || !isWaypoint)
      || this.externals.workloads.some(external => (isMeshWide || external.namespace === namespace) && selects(selector, external.labels));
  }

  /** Who a workload, or the pods that Istio makes for a Gateway, are to those that they call. */
  public identityOf({ namespace, serviceAccount }: Workload | KubernetesGateway): Identity {
    return { trustDomain: this.config.trustDomain, namespace, serviceAccount };
  }

  private allUnwritten(): Unwritten[] {
    return [
      ...machinesOf(this.objects).map(machine => ({ ...machine, isWaypoint: false })),
      ...this.kubernetesGateways.all.map(({ namespace, podLabels, isWaypoint }) => ({ namespace, labels: podLabels, isWaypoint })),
    ];
  }
}
