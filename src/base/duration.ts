import { Duration } from 'cdk8s';
import { countProblem } from '../validation/vocabulary/counts';
import { Problem, problem } from '../validation/vocabulary/problem';

/** The duration as Istio reads it: whole seconds as `5s`, else milliseconds as `250ms`. */
export function renderDuration(duration: Duration): string;
export function renderDuration(duration: Duration | undefined): string | undefined;
export function renderDuration(duration: Duration | undefined): string | undefined {
  if (duration === undefined) {
    return undefined;
  }
  const milliseconds = millisecondsOf(duration);
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`;
}

/** A duration of whole milliseconds, at least one: what most fields take. */
export function durationProblem(duration: Duration | undefined): Problem {
  if (duration === undefined) {
    return undefined;
  }
  const milliseconds = millisecondsOf(duration);
  return Number.isInteger(milliseconds) && milliseconds >= 1
    ? undefined
    : problem(renderDuration(duration), 'use a duration of whole milliseconds, at least 1ms');
}

/** The number of seconds; where they must be whole, `secondsProblem` says whether they are. */
export function renderSeconds(duration: Duration | undefined): number | undefined {
  return duration === undefined ? undefined : millisecondsOf(duration) / 1000;
}

/** Whole seconds, as Kubernetes counts them in 32 bits. */
export function secondsProblem(duration: Duration): Problem {
  return countProblem(millisecondsOf(duration) / 1000) === undefined ? undefined : problem(renderDuration(duration), 'use whole seconds');
}

/** Seconds with a fraction become milliseconds with the noise of floating point, far below what anybody can mean. */
function millisecondsOf(duration: Duration): number {
  return Math.round(duration.toMilliseconds({ integral: false }) * 1e6) / 1e6;
}
