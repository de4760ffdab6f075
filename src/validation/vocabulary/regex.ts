import { Problem, problem } from './problem';

const MAX_BYTES = 1024;

/** The size of a regular expression: Istio takes at most 1024 bytes, and never an empty one. */
export function regexProblem(regex: string): Problem {
  if (regex === '') {
    return problem(regex, 'use a regular expression; ".*" matches everything');
  }
  const bytes = Buffer.byteLength(regex);
  return bytes <= MAX_BYTES ? undefined : { message: `got ${bytes} bytes`, fix: `use a regular expression of at most ${MAX_BYTES}` };
}
