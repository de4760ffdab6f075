import { Duration } from 'cdk8s';
import { renderDuration } from '../base/duration';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { unsignedProblem } from '../validation/vocabulary/counts';
import { percentProblem } from '../validation/vocabulary/numbers';

/**
 * How many retries may be in flight, measured by the requests in flight.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy-RetryBudget
 */
export interface RetryBudgetOptions {
  /**
   * Retries in flight as a share of the requests in flight or waiting, 0 to 100 percent, fractions allowed.
   *
   * @default 20
   */
  readonly percent?: number;

  /**
   * The time whose requests count.
   *
   * @default - only those in flight count
   */
  readonly budgetInterval?: Duration;

  /**
   * Retries that may be in flight however few requests there are, 0 to 4294967295, where 0 means the default.
   *
   * @default 3
   */
  readonly minRetryConcurrency?: number;
}

export function retryBudgetProblems(options: RetryBudgetOptions = {}): Problems {
  return {
    percent: ifGiven(options.percent, percentProblem),
    minRetryConcurrency: ifGiven(options.minRetryConcurrency, unsignedProblem),
  };
}

export function renderRetryBudget(options: RetryBudgetOptions | undefined): istio.RetryBudget | undefined {
  return options && {
    percent: options.percent,
    budgetInterval: renderDuration(options.budgetInterval),
    minRetryConcurrency: options.minRetryConcurrency,
  };
}
