import { Problem } from './problem';

/** A limit of length that the schema counts in characters. */
export function charactersProblem(text: string, max: number): Problem {
  const { length } = [...text];
  return length <= max ? undefined : { message: `got ${length} characters`, fix: `use at most ${max}` };
}
