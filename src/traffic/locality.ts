import { LocalityFailover, failoverProblems, renderFailover } from './failover';
import { ZoneAwareOptions, renderZoneAware, zoneAwareProblems } from './zone-aware';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems, withinEach } from '../base/problems';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { emptyProblem, noneProblem } from '../validation/vocabulary/empty';
import { localityProblem, localityWeightsProblem, plainPriorityProblem } from '../validation/vocabulary/locality';
import { Problem } from '../validation/vocabulary/problem';

/**
 * How the requests of one place are spread over places.
 *
 * A place is `region/zone/subzone`, a part of it from the left, or either with a `*` at its end. The places of one map, and
 * the origins of one list, must not overlap.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting-Distribute
 */
export interface LocalityDistribution {
  /** The place that requests come from. */
  readonly fromLocality: string;

  /** Weight of each place that requests go to: 1 to 100, all together 100. */
  readonly toLocalities: { [locality: string]: number };
}

/** Options of failover by region. */
export interface LocalityFailoverOptions {
  /**
   * Labels, most important first, by which hosts that share more values with the client come first. Not region, zone and
   * subzone. A label is a key, or a key and a value as `key=value`.
   *
   * @default - no order
   */
  readonly failoverPriority?: string[];
}

/**
 * How the places of client and hosts decide which host gets a request.
 *
 * Failover needs to know which hosts are healthy, so it takes effect only together with outlier detection.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting
 */
export class LocalityLoadBalancing {
  /** Hosts near the client come first: its subzone, then its zone, then its region. */
  public static enabled(): LocalityLoadBalancing {
    return new LocalityLoadBalancing({ localityLbSetting: { enabled: true } });
  }

  /** Places do not matter, although the mesh config says that they do. */
  public static disabled(): LocalityLoadBalancing {
    return new LocalityLoadBalancing({ localityLbSetting: { enabled: false } });
  }

  /** Requests are spread over places by weight. Throws unless there is at least one place that they come from. */
  public static distribute(distributions: LocalityDistribution[]): LocalityLoadBalancing {
    checkArguments('LocalityLoadBalancing.distribute', {
      distributions: noneProblem(distributions, 'distribution'),
      ...withinEach('distributions', distributions, distributionProblems),
    });
    const distribute = distributions.map(({ fromLocality, toLocalities }) => ({ from: fromLocality, to: toLocalities }));
    return new LocalityLoadBalancing({ localityLbSetting: { distribute } });
  }

  /** Hosts near the client come first. A region without healthy ones sends to a region of your choice. Throws without regions and labels. */
  public static failover(failovers: LocalityFailover[], options: LocalityFailoverOptions = {}): LocalityLoadBalancing {
    const { failoverPriority } = options;
    checkArguments('LocalityLoadBalancing.failover', {
      failovers: noneProblem([...failovers, ...failoverPriority ?? []], 'region'),
      ...failoverProblems('failovers', failovers),
      ...eachProblem('failoverPriority', failoverPriority, failovers.length === 0 ? labelProblem : priorityProblem),
    });
    return new LocalityLoadBalancing({ localityLbSetting: { failover: renderFailover(failovers), failoverPriority } });
  }

  /**
   * Hosts that share more labels with the client come first.
   *
   * Throws unless there is at least one label.
   *
   * @param labels labels, most important first, each a key such as `topology.kubernetes.io/region`, or a key and a value as `key=value`
   */
  public static failoverPriority(labels: string[]): LocalityLoadBalancing {
    checkArguments('LocalityLoadBalancing.failoverPriority', { labels: noneProblem(labels, 'label'), ...eachProblem('labels', labels, labelProblem) });
    return new LocalityLoadBalancing({ localityLbSetting: { failoverPriority: labels } });
  }

  /** Envoy's own way: hosts in the client's zone come first, as far as they can bear the load. */
  public static zoneAware(options: ZoneAwareOptions = {}): LocalityLoadBalancing {
    checkArguments('LocalityLoadBalancing.zoneAware', zoneAwareProblems(options));
    return new LocalityLoadBalancing({ zoneAwareLbSetting: renderZoneAware(options) });
  }

  private readonly settings: istio.LoadBalancerSettings;

  private constructor(settings: istio.LoadBalancerSettings) {
    this.settings = frozen(settings);
  }

  /** @internal */
  public _render(): istio.LoadBalancerSettings {
    return this.settings;
  }
}

function distributionProblems({ fromLocality, toLocalities }: LocalityDistribution): Problems {
  return {
    fromLocality: localityProblem(fromLocality),
    toLocalities: Object.keys(toLocalities).map(localityProblem).find(found => found !== undefined)
      ?? localityWeightsProblem(Object.values(toLocalities)),
  };
}

function labelProblem(label: string): Problem {
  return emptyProblem(label, 'use a label such as "topology.istio.io/network"');
}

function priorityProblem(label: string): Problem {
  return labelProblem(label) ?? plainPriorityProblem(label);
}
