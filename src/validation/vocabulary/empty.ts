import { Problem, problem } from './problem';

/** A text that has to say something. */
export function emptyProblem(text: string, fix: string): Problem {
  return text === '' ? problem(text, fix) : undefined;
}

/** A list that needs at least one entry, such as a host. */
export function noneProblem(list: unknown[], entry: string): Problem {
  return list.length === 0 ? { message: `got no ${entry}`, fix: 'use at least one' } : undefined;
}
