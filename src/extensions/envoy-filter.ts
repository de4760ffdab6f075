import { Construct } from 'constructs';
import { EnvoyConfigPatch, renderConfigPatch } from './envoy-config-patch';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { ifGiven } from '../base/problems';
import { at } from '../base/rendering';
import { metadataIn } from '../discovery/home';
import { PolicyTarget } from '../discovery/policy-target';
import * as istio from '../imports/istio';
import { priorityProblem } from '../validation/vocabulary/priority';

/** Properties of an EnvoyFilter. */
export interface EnvoyFilterProps extends MeshResourceProps {
  /**
   * What the patches are for: the mesh, a namespace, or some workloads. They land in their namespace, where the target says which one.
   *
   * @default - all proxies of the namespace; in the root namespace, all of the mesh
   */
  readonly target?: PolicyTarget;

  /**
   * The patches, applied in their order. More can be added by `addConfigPatch`.
   *
   * @default - none yet
   */
  readonly configPatches?: EnvoyConfigPatch[];

  /**
   * Order among the EnvoyFilters of a namespace, the lowest first: a whole number of 32 bits, which may be negative. Those of the root
   * namespace come before all.
   *
   * @default 0
   */
  readonly priority?: number;
}

/**
 * Changes of the configuration that Istio makes for Envoy, where no other object of Istio can say it.
 *
 * Such a change depends on how Istio and Envoy look inside, so test it with every upgrade.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter
 */
export class EnvoyFilter extends MeshResource {
  private readonly target?: PolicyTarget;
  private readonly priority?: number;
  private readonly configPatches: EnvoyConfigPatch[] = [];

  /** Throws if the priority is no number of 32 bits. Patches are judged at synthesis, as Istio judges them. */
  constructor(scope: Construct, id: string, props: EnvoyFilterProps = {}) {
    checkArguments('EnvoyFilter', { priority: ifGiven(props.priority, priorityProblem) });
    super(scope, id, istio.EnvoyFilter.GVK, metadataIn(props.target?._home, props.metadata));
    this.target = props.target;
    this.priority = props.priority;
    props.configPatches?.forEach(patch => this.addConfigPatch(patch));
  }

  /** Adds a patch, after those there are. */
  public addConfigPatch(patch: EnvoyConfigPatch): void {
    this.configPatches.push(frozen(patch));
  }

  /** @internal */
  public _spec(): istio.EnvoyFilterSpec {
    this.target?._needProxies('workloadSelector');
    const { selector, targetRefs } = this.target?._renderLists(this, 'workloadSelector') ?? {};
    return {
      workloadSelector: selector && { labels: selector.matchLabels },
      targetRefs,
      priority: this.priority,
      configPatches: this.configPatches.length === 0 ? undefined : this.configPatches.map((patch, index) =>
        at(`spec.configPatches[${index}]`, () => renderConfigPatch(patch, this))),
    };
  }
}
