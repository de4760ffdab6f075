import { Duration } from 'cdk8s';
import { durationProblem, renderDuration } from '../base/duration';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { unsignedProblem } from '../validation/vocabulary/counts';
import { eachProblem } from '../validation/vocabulary/each';
import { wholeNumberProblem } from '../validation/vocabulary/numbers';
import { Problem, problem } from '../validation/vocabulary/problem';

/**
 * When a host that fails too often gets no more requests for a while.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#OutlierDetection
 */
export interface OutlierDetectionOptions {
  /**
   * Answers with status 5xx in a row after which a host is ejected, 0 to 4294967295, where 0 means never.
   *
   * @default 5
   */
  readonly consecutive5xxErrors?: number;

  /**
   * Answers with status 502, 503 or 504 in a row after which a host is ejected, 0 to 4294967295, where 0 means never.
   *
   * @default - never
   */
  readonly consecutiveGatewayErrors?: number;

  /**
   * Failures in a row that the proxy itself sees, such as a refused connection, after which a host is ejected, 0 to 4294967295.
   *
   * Above 0 it needs `splitExternalLocalOriginErrors`.
   *
   * @default 5
   */
  readonly consecutiveLocalOriginFailures?: number;

  /**
   * Counts failures that the proxy itself sees apart from those that the host answers.
   *
   * @default false
   */
  readonly splitExternalLocalOriginErrors?: boolean;

  /**
   * Time between two looks at all hosts, at least 1 ms.
   *
   * @default Duration.seconds(10)
   */
  readonly interval?: Duration;

  /**
   * How long a host stays ejected the first time, at least 1 ms. Each further time lasts that much longer.
   *
   * @default Duration.seconds(30)
   */
  readonly baseEjectionTime?: Duration;

  /**
   * Share of the hosts that may be ejected at a time, 0 to 100 percent, where 0 means the default.
   *
   * @default 10
   */
  readonly maxEjectionPercent?: number;

  /**
   * Share of the hosts that must be healthy for ejection to take place, 0 to 100 percent. Below it, all hosts get requests.
   *
   * @default 0
   */
  readonly minHealthPercent?: number;

  /**
   * Status codes that count as failures, each 100 to 599.
   *
   * @default - those with 5xx
   */
  readonly outlierDetectionHttpErrorCodes?: number[];

  /**
   * Failures in a row after which a host is ejected, -2147483648 to 2147483647.
   *
   * @default - the newer options decide
   * @deprecated use `consecutive5xxErrors` or `consecutiveGatewayErrors`; Istio warns about this one and does nothing with it
   */
  readonly consecutiveErrors?: number;
}

export function outlierDetectionProblems(options: OutlierDetectionOptions = {}): Problems {
  return {
    consecutive5xxErrors: ifGiven(options.consecutive5xxErrors, unsignedProblem),
    consecutiveGatewayErrors: ifGiven(options.consecutiveGatewayErrors, unsignedProblem),
    consecutiveLocalOriginFailures: ifGiven(options.consecutiveLocalOriginFailures, failures =>
      unsignedProblem(failures) ?? splitProblem(failures, options.splitExternalLocalOriginErrors)),
    interval: durationProblem(options.interval),
    baseEjectionTime: durationProblem(options.baseEjectionTime),
    maxEjectionPercent: ifGiven(options.maxEjectionPercent, wholePercentProblem),
    minHealthPercent: ifGiven(options.minHealthPercent, wholePercentProblem),
    ...eachProblem('outlierDetectionHttpErrorCodes', options.outlierDetectionHttpErrorCodes, code => wholeNumberProblem(code, 100, 599)),
    consecutiveErrors: ifGiven(options.consecutiveErrors, errors => wholeNumberProblem(errors, -2147483648, 2147483647)),
  };
}

export function renderOutlierDetection(options: OutlierDetectionOptions | undefined): istio.OutlierDetection | undefined {
  return options && {
    consecutive5xxErrors: options.consecutive5xxErrors,
    consecutiveGatewayErrors: options.consecutiveGatewayErrors,
    consecutiveLocalOriginFailures: options.consecutiveLocalOriginFailures,
    splitExternalLocalOriginErrors: options.splitExternalLocalOriginErrors,
    interval: renderDuration(options.interval),
    baseEjectionTime: renderDuration(options.baseEjectionTime),
    maxEjectionPercent: options.maxEjectionPercent,
    minHealthPercent: options.minHealthPercent,
    outlierDetectionHttpErrorCodes: options.outlierDetectionHttpErrorCodes,
    consecutiveErrors: options.consecutiveErrors,
  };
}

function wholePercentProblem(percent: number): Problem {
  return wholeNumberProblem(percent, 0, 100);
}

function splitProblem(failures: number, split: boolean | undefined): Problem {
  return failures > 0 && split !== true ? problem(failures, 'set splitExternalLocalOriginErrors to true as well') : undefined;
}
