import { numberOrPercentage, numberOrPercentageProblem } from './scaling-options';
import { Problems, ifGiven } from '../../base/problems';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { problemIf } from '../../validation/vocabulary/problem';
import { Tree } from '../values/tree';

/** How many pods stay when nodes are emptied: one of the two. */
export interface DisruptionBudget {
  /**
   * How many pods stay at least, as a number or a percentage (`50%`).
   *
   * @default '1'
   */
  readonly minAvailable?: string;

  /**
   * How many pods may go, as a number or a percentage.
   *
   * @default - what `minAvailable` says
   */
  readonly maxUnavailable?: string;

  /**
   * Whether pods that are not ready may go: `IfHealthyBudget` or `AlwaysAllow`.
   *
   * @default - left to the cluster
   */
  readonly unhealthyPodEvictionPolicy?: string;
}

export function renderBudget({ minAvailable, maxUnavailable, unhealthyPodEvictionPolicy }: DisruptionBudget): Tree {
  return { minAvailable: numberOrPercentage(minAvailable), maxUnavailable: numberOrPercentage(maxUnavailable), unhealthyPodEvictionPolicy };
}

export function budgetProblems({ minAvailable, maxUnavailable, unhealthyPodEvictionPolicy }: DisruptionBudget): Problems {
  const isBoth = minAvailable !== undefined && maxUnavailable !== undefined;
  return {
    minAvailable: ifGiven(minAvailable, numberOrPercentageProblem),
    maxUnavailable: ifGiven(maxUnavailable, numberOrPercentageProblem) ?? problemIf(isBoth, 'stands beside minAvailable', 'use one of them'),
    unhealthyPodEvictionPolicy: ifGiven(unhealthyPodEvictionPolicy, choiceProblem('IfHealthyBudget', 'AlwaysAllow')),
  };
}
