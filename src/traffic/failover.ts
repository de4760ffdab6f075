import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { regionProblem } from '../validation/vocabulary/locality';
import { Problem, problem } from '../validation/vocabulary/problem';

/**
 * Where the requests of one region go when that region has no healthy hosts.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LocalityLoadBalancerSetting-Failover
 */
export interface LocalityFailover {
  /** The region that requests come from, without zone. */
  readonly fromRegion: string;

  /** Another region, without zone. */
  readonly toRegion: string;
}

export function failoverProblems(argument: string, failovers: LocalityFailover[] | undefined): Problems {
  return eachProblem(argument, failovers, failoverProblem);
}

export function renderFailover(failovers: LocalityFailover[] | undefined): istio.LocalityFailover[] | undefined {
  return failovers?.map(({ fromRegion, toRegion }) => ({ from: fromRegion, to: toRegion }));
}

function failoverProblem({ fromRegion, toRegion }: LocalityFailover): Problem {
  return fromRegion === toRegion
    ? problem(toRegion, 'use two different regions')
    : regionProblem(fromRegion) ?? regionProblem(toRegion);
}
