import { Problem, problem } from './problem';

/** The problem of each value of a list that stands in it before, in the order of the list. */
export function repeatedProblems(values: unknown[]): Problem[] {
  return values.map((value, index) => values.indexOf(value) < index ? problem(value, 'use each one once') : undefined);
}
