import { wholeNumberProblem } from './numbers';
import { Problem } from './problem';

/** A number of things in a signed field of 32 bits. */
export function countProblem(value: number): Problem {
  return wholeNumberProblem(value, 0, 2147483647);
}

/** A number of things in an unsigned field of 32 bits. */
export function unsignedProblem(value: number): Problem {
  return wholeNumberProblem(value, 0, 4294967295);
}
