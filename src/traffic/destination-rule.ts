import { Construct } from 'constructs';
import { Subset, SubsetOptions } from './subset';
import { TrafficPolicyOptions, renderTrafficPolicy, trafficPolicyProblems } from './traffic-policy';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { Problems, within } from '../base/problems';
import { at } from '../base/rendering';
import { MeshService } from '../discovery/mesh-service';
import { Visibility } from '../discovery/visibility';
import * as istio from '../imports/istio';
import { entryProblem } from '../validation/vocabulary/each';
import { Problem, problem } from '../validation/vocabulary/problem';
import { selectorLabelProblem } from '../validation/vocabulary/selector';
import { workloadLabelProblem } from '../validation/vocabulary/source';
import { subsetNameProblem } from '../validation/vocabulary/subset';

/** Properties of a DestinationRule. */
export interface DestinationRuleProps extends MeshResourceProps, TrafficPolicyOptions {
  /** The service that the rule is about. */
  readonly service: MeshService;

  /**
   * Subsets of the service by name. The method `subset` returns their handles.
   *
   * @default - no subsets but those of `addSubset`
   */
  readonly subsets?: { [name: string]: SubsetOptions };

  /**
   * Labels of the client workloads that the rule holds for, in the rule's own namespace.
   *
   * @default - all clients
   */
  readonly workloadSelector?: { [key: string]: string };

  /**
   * Namespaces whose clients the rule holds for.
   *
   * @default - as the mesh config says, which is all namespaces unless changed
   */
  readonly exportTo?: Visibility[];
}

/**
 * What happens to traffic on its way to a service after routing, and the subsets that routes can send to.
 *
 * It says how load is balanced, what limits there are, when failing hosts are ejected, and whether TLS is used.
 *
 * The bad ones among the values given to it and to `addSubset` are thrown at once, all in one error.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#DestinationRule
 */
export class DestinationRule extends MeshResource {
  /** The service that the rule is about. */
  public readonly service: MeshService;

  private readonly props: DestinationRuleProps;
  private readonly subsets = new Map<string, Subset>();

  /** Throws if a value is bad, one of a subset included. */
  constructor(scope: Construct, id: string, props: DestinationRuleProps) {
    checkArguments('DestinationRule', {
      ...trafficPolicyProblems(props),
      ...subsetsProblems(props.subsets),
      ...entryProblem('workloadSelector', props.workloadSelector, selectorLabelProblem),
    });
    super(scope, id, istio.DestinationRule.GVK, props.metadata);
    this.props = frozen(props);
    this.service = props.service;
    Object.entries(props.subsets ?? {}).forEach(([name, options]) => this.addSubset(name, options));
  }

  /**
   * Defines a subset of the service, and returns its handle, which routes take as destination.
   *
   * @param name name of the subset, one of a kind in this rule: at most 63 letters, digits and inner dashes
   */
  public addSubset(name: string, options: SubsetOptions = {}): Subset {
    checkArguments('DestinationRule.addSubset', {
      name: subsetNameProblem(name) ?? this.knownProblem(name),
      ...subsetProblems(options),
    });
    const subset = Subset._of(name, this.service, () => this.service._host(this), frozen(options));
    this.subsets.set(name, subset);
    return subset;
  }

  /**
   * The handle of a subset that this rule defines.
   *
   * Throws if it defines none of that name.
   */
  public subset(name: string): Subset {
    checkArguments('DestinationRule.subset', { name: this.subsets.has(name) ? undefined : this.unknownProblem(name) });
    return this.subsets.get(name)!;
  }

  /** @internal */
  public _spec(): istio.DestinationRuleSpec {
    const { workloadSelector, exportTo } = this.props;
    return {
      host: at('spec.host', () => this.service._host(this)),
      trafficPolicy: at('spec.trafficPolicy', () => renderTrafficPolicy(this.props, this.service)),
      subsets: this.subsets.size === 0 ? undefined : [...this.subsets.values()].map((subset, index) =>
        at(`spec.subsets[${index}]`, () => subset._render())),
      workloadSelector: workloadSelector && { matchLabels: workloadSelector },
      exportTo: Visibility._render(exportTo),
    };
  }

  private knownProblem(name: string): Problem {
    return this.subsets.has(name) ? problem(name, 'use another name, because this rule has that subset already') : undefined;
  }

  private unknownProblem(name: string): Problem {
    return problem(name, this.subsets.size === 0 ? 'add it with addSubset' : `use one of ${[...this.subsets.keys()].join(', ')}`);
  }
}

function subsetProblems(options: SubsetOptions): Problems {
  return { ...entryProblem('labels', options.labels, workloadLabelProblem), ...trafficPolicyProblems(options) };
}

function subsetsProblems(subsets: { [name: string]: SubsetOptions } = {}): Problems {
  return Object.assign({}, ...Object.entries(subsets).map(([name, options]) =>
    within(`subsets[${JSON.stringify(name)}]`, { name: subsetNameProblem(name), ...subsetProblems(options) })));
}
