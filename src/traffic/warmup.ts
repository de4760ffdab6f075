import { Duration } from 'cdk8s';
import { durationProblem, renderDuration } from '../base/duration';
import { Problems, ifGiven, within } from '../base/problems';
import * as istio from '../imports/istio';
import { percentProblem } from '../validation/vocabulary/numbers';
import { problem } from '../validation/vocabulary/problem';

/**
 * How the share of a new host grows.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#WarmupConfiguration
 */
export interface WarmupOptions {
  /** How long a new host takes to get its full share, at least 1 ms. */
  readonly duration: Duration;

  /**
   * What a new host gets of its full share at first, 0 to 100 percent, fractions allowed.
   *
   * @default 10
   */
  readonly minimumPercent?: number;

  /**
   * Shape of the growth, above 0: 1 is even, more starts fast, less starts slowly.
   *
   * @default 1
   */
  readonly aggression?: number;
}

export function warmupProblems(argument: string, options: WarmupOptions | undefined): Problems {
  return within(argument, {
    duration: durationProblem(options?.duration),
    minimumPercent: ifGiven(options?.minimumPercent, percentProblem),
    aggression: ifGiven(options?.aggression, aggression => aggression > 0 ? undefined : problem(aggression, 'use a number above 0')),
  });
}

export function renderWarmup(options: WarmupOptions | undefined): istio.WarmupConfiguration | undefined {
  return options && {
    duration: renderDuration(options.duration),
    minimumPercent: options.minimumPercent,
    aggression: options.aggression,
  };
}
