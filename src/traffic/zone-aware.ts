import { LocalityFailover, failoverProblems, renderFailover } from './failover';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { plainPriorityProblem } from '../validation/vocabulary/locality';
import { wholeNumberProblem } from '../validation/vocabulary/numbers';

/**
 * Options of zone-aware load balancing.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ZoneAwareLoadBalancerSetting
 */
export interface ZoneAwareOptions {
  /**
   * Whether requests prefer the client's zone. False turns that off although the mesh config turns it on.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * Hosts that the client's region needs at least for its zones to matter, 1 to 4294967295.
   *
   * @default 6
   */
  readonly minClusterSize?: number;

  /**
   * Where requests go when their region has no healthy hosts. Takes effect with outlier detection only.
   *
   * @default - any region
   */
  readonly failover?: LocalityFailover[];

  /**
   * Labels, most important first, by which hosts that share more values with the client come first. Region, zone and subzone
   * are ordered already. A label is a key, or a key and a value as `key=value`.
   *
   * @default - no order
   */
  readonly failoverPriority?: string[];
}

export function zoneAwareProblems(options: ZoneAwareOptions): Problems {
  return {
    minClusterSize: ifGiven(options.minClusterSize, size => wholeNumberProblem(size, 1, 4294967295)),
    ...failoverProblems('failover', options.failover),
    ...eachProblem('failoverPriority', options.failoverPriority, plainPriorityProblem),
  };
}

export function renderZoneAware(options: ZoneAwareOptions): istio.ZoneAwareLbSetting {
  return {
    enabled: options.enabled,
    minClusterSize: options.minClusterSize,
    failover: renderFailover(options.failover),
    failoverPriority: options.failoverPriority,
  };
}
