import { wholeNumberProblem } from './numbers';
import { Problem, problem } from './problem';

/** A number of things in a signed field of 32 bits. */
export function countProblem(value: number): Problem {
  return wholeNumberProblem(value, 0, 2147483647);
}

/** A number of things in an unsigned field of 32 bits. */
export function unsignedProblem(value: number): Problem {
  return wholeNumberProblem(value, 0, 4294967295);
}

/** A number of things in a field of 64 bits, which is more than numbers here can hold. */
export function longCountProblem(value: number): Problem {
  return Number.isInteger(value) && value >= 0 ? undefined : problem(value, 'use a whole number of at least 0');
}
