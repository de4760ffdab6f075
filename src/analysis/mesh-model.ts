import type * as istio from '../imports/istio';
import { kindOf } from '../schema';
import { Manifest } from '../validation/manifest';

const CLUSTER_DOMAIN = 'cluster.local';

/** A DestinationRule together with the host it is about. */
export interface RuledHost {
  readonly host: string;
  readonly rule: Manifest;
  readonly subsets: string[];
}

/** All manifests of an app as one mesh: what is there, by resolved names. */
export class MeshModel {
  /** DestinationRules by resolved host. */
  public readonly rules: RuledHost[];
  /** Resolved hosts of the services that are in the app: Kubernetes Services and ServiceEntries. */
  public readonly hosts: Set<string>;

  /**
   * @param objects all objects of the app
   * @param malformed those that do not fit their schema: nothing can be read from them
   */
  constructor(public readonly objects: Manifest[], private readonly malformed: Set<Manifest> = new Set()) {
    this.rules = this.ofKind('DestinationRule').map(rule => ({
      host: this.resolveHost(rule.spec?.host ?? '', rule),
      rule,
      subsets: (rule.spec?.subsets ?? []).map((subset: istio.Subset) => subset.name),
    }));
    this.hosts = new Set([
      ...this.objects
        .filter(object => object.apiVersion === 'v1' && object.kind === 'Service')
        .map(service => this.resolveHost(service.metadata.name, service)),
      ...this.ofKind('ServiceEntry').flatMap(entry => (entry.spec?.hosts ?? []) as string[]),
    ]);
  }

  /** The sound objects of one of Istio's kinds. */
  public ofKind(kind: string): Manifest[] {
    return this.objects.filter(object =>
      object.kind === kind && kindOf(object.apiVersion, kind) !== undefined && !this.malformed.has(object));
  }

  /** The host as the registry knows it: Istio completes names without dots by the namespace of the object they stand in. */
  public resolveHost(host: string, object: Manifest): string {
    return host.includes('.') ? host : `${host}.${object.metadata.namespace ?? 'default'}.svc.${CLUSTER_DOMAIN}`;
  }
}
