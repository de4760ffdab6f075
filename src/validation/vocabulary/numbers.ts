import { Problem, problem } from './problem';

/** A whole number within bounds. */
export function wholeNumberProblem(value: number, min: number, max: number): Problem {
  return Number.isInteger(value) && value >= min && value <= max
    ? undefined
    : problem(value, `use a whole number from ${min} to ${max}`);
}

/** A TCP port. */
export function portProblem(value: number): Problem {
  return wholeNumberProblem(value, 1, 65535);
}

/** A share of traffic in percent, fractions allowed. */
export function percentProblem(value: number): Problem {
  return value >= 0 && value <= 100 ? undefined : problem(value, 'use a percentage from 0 to 100');
}

/** A weight of a destination: Istio adds weights up in 32 bits. */
export function weightProblem(value: number): Problem {
  return wholeNumberProblem(value, 0, 2147483647);
}
