import { Problem, problem } from './problem';

/** A share of requests that a fault hits, in percent: Istio takes 0, but nothing between 0 and 0.0001. */
export function faultPercentProblem(percent: number): Problem {
  return percent === 0 || (percent >= 0.0001 && percent <= 100) ? undefined : problem(percent, 'use 0, or a percentage from 0.0001 to 100');
}
