import { wholeNumberProblem } from './numbers';
import { Problem } from './problem';

/** A place in an order, in a signed field of 32 bits. */
export function priorityProblem(value: number): Problem {
  return wholeNumberProblem(value, -2147483648, 2147483647);
}
