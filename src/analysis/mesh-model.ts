import type * as istio from '../imports/istio';
import { kindOf } from '../schema';
import { Manifest } from '../validation/manifest';

const DEFAULT_CLUSTER_DOMAIN = 'cluster.local';
const SERVICE_OF_CLUSTER = /^([^.]+\.[^.]+\.svc)\..+$/;

/** A DestinationRule together with the host it is about. */
export interface RuledHost {
  readonly host: string;
  readonly rule: Manifest;
  readonly subsets: string[];
}

/** All manifests of an app as one mesh: what is there, by resolved names. */
export class MeshModel {
  /** By host, with and without the cluster's domain. */
  private readonly rules = new Map<string, RuledHost[]>();
  private readonly wildcardRules: RuledHost[];

  /**
   * @param groups the objects that are applied together, such as those of one chart or of one file
   * @param malformed those that do not fit their schema: nothing can be read from them
   */
  constructor(public readonly groups: Manifest[][], private readonly malformed: Set<Manifest> = new Set()) {
    const rules = this.ofKind('DestinationRule').map((rule): RuledHost => ({
      host: resolveHost(rule.spec?.host ?? '', rule),
      rule,
      subsets: (rule.spec?.subsets ?? []).map((subset: istio.Subset) => subset.name),
    }));
    for (const ruled of rules) {
      const key = withoutDomain(ruled.host);
      const known = [...this.rules.get(key) ?? [], ruled];
      this.rules.set(key, known);
      this.rules.set(ruled.host, known);
    }
    this.wildcardRules = rules.filter(({ host }) => host.startsWith('*'));
  }

  /** The sound objects of one of Istio's kinds. */
  public ofKind(kind: string): Manifest[] {
    return this.groups.flat().filter(object =>
      object.kind === kind && kindOf(object.apiVersion, kind) !== undefined && !this.malformed.has(object));
  }

  /**
   * The DestinationRules of a host as an object names it: those of the host itself, else those of the most specific
   * wildcard that covers it, for Istio asks no other.
   */
  public rulesOf(host: string, object: Manifest): RuledHost[] {
    const wanted = resolveHost(host, object);
    const exact = this.rules.get(wanted) ?? this.rules.get(withoutDomain(wanted));
    if (exact !== undefined) {
      return exact;
    }
    const covering = this.wildcardRules.filter(rule => wanted.endsWith(rule.host.slice(1)));
    const longest = Math.max(...covering.map(rule => rule.host.length));
    return covering.filter(rule => rule.host.length === longest);
  }
}

/** The host as the registry knows it: Istio completes names without dots by the namespace of the object they stand in. */
function resolveHost(host: string, object: Manifest): string {
  return host.includes('.') || host === '*'
    ? host
    : `${host}.${object.metadata.namespace ?? 'default'}.svc.${DEFAULT_CLUSTER_DOMAIN}`;
}

/** Services of the cluster are the same whatever the cluster's domain. */
function withoutDomain(host: string): string {
  return SERVICE_OF_CLUSTER.exec(host)?.[1] ?? host;
}
