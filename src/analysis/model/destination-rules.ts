import { HostTable } from './host-table';
import { Hosts } from './hosts';
import { KIND } from './kinds';
import { MeshConfig } from './mesh-config';
import { Objects } from './objects';
import { Visibility } from './visibility';
import type * as istio from '../../imports/istio';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** A DestinationRule together with the host it is about. */
export interface RuledHost {
  /** As the registry knows it. */
  readonly host: string;
  readonly namespace: string;
  readonly rule: Manifest;
  readonly spec: istio.DestinationRuleSpec;
  readonly subsets: readonly istio.Subset[];
  readonly visibility: Visibility;
}

/** The DestinationRules of the manifests, by host. */
export class DestinationRules {
  public readonly all: readonly RuledHost[];
  private readonly table = new HostTable<RuledHost>();

  public constructor(objects: Objects, private readonly hosts: Hosts, private readonly config: MeshConfig) {
    const defaultExportTo = config.texts('defaultDestinationRuleExportTo');
    this.all = objects.all(KIND.DestinationRule).map((rule): RuledHost => {
      const spec = rule.spec as istio.DestinationRuleSpec;
      const namespace = namespaceOf(rule);
      const visibility = Visibility.of((spec.exportTo ?? []).length === 0 ? defaultExportTo : spec.exportTo, namespace);
      return { host: hosts.resolve(spec.host, namespace), namespace, rule, spec, subsets: spec.subsets ?? [], visibility };
    });
    this.all.forEach(ruled => this.table.add(ruled.host, ruled));
  }

  /**
   * The DestinationRules of a host as an object of a namespace names it, wherever they are: those of the host itself, else
   * those of the most specific wildcard that covers it.
   */
  public of(host: string, namespace: string): readonly RuledHost[] {
    return this.ofResolved(this.hosts.resolve(host, namespace));
  }

  /** The same for a host as the registry knows it. */
  public ofResolved(host: string): readonly RuledHost[] {
    return this.table.of(host);
  }

  /**
   * Whether clients of a namespace go by a rule: one of their own namespace, of the service's, or of the root namespace, if
   * it is exported to them. Rules anywhere else are ignored, whatever they export.
   */
  public isInEffect(rule: RuledHost, client: string, service: string | undefined): boolean {
    return [client, service, this.config.rootNamespace].includes(rule.namespace)
      && (rule.namespace === client || rule.visibility.includes(client));
  }
}
