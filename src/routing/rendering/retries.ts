import { durationProblem, renderDuration } from '../../base/duration';
import { Problems } from '../../base/problems';
import * as istio from '../../imports/istio';
import { wholeNumberProblem } from '../../validation/vocabulary/numbers';
import { Problem, problem } from '../../validation/vocabulary/problem';
import { Retries } from '../retries';

const INT32_MAX = 2147483647;

export function retriesProblems(retries: Retries | undefined): Problems {
  return retries === undefined ? {} : {
    'retries.attempts': wholeNumberProblem(retries.attempts, 0, INT32_MAX) ?? idleProblem(retries),
    'retries.perTryTimeout': durationProblem(retries.perTryTimeout),
    'retries.backoff': durationProblem(retries.backoff),
  };
}

export function renderRetries(retries: Retries | undefined): istio.HttpRetry | undefined {
  return retries && {
    attempts: retries.attempts,
    perTryTimeout: renderDuration(retries.perTryTimeout),
    retryOn: retries.retryOn?.length ? retries.retryOn.map(failure => failure._render()).join(',') : undefined,
    retryRemoteLocalities: retries.retryRemoteLocalities,
    retryIgnorePreviousHosts: retries.retryIgnorePreviousHosts,
    backoff: renderDuration(retries.backoff),
  };
}

/** Istio refuses conditions of retries that are turned off. */
function idleProblem({ attempts, perTryTimeout, retryOn, retryRemoteLocalities }: Retries): Problem {
  const idle = Object.entries({ perTryTimeout, retryOn: retryOn?.length ? retryOn : undefined, retryRemoteLocalities })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
  return attempts === 0 && idle.length > 0
    ? problem(0, `retries are off then; use at least 1, or leave out ${idle.join(', ')}`)
    : undefined;
}
