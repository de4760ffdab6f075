import { Problem } from './problem';

/** A limit of length that Istio counts in bytes, where the schema counts characters. */
export function bytesProblem(text: string, max: number): Problem {
  const bytes = Buffer.byteLength(text);
  return bytes <= max ? undefined : { message: `got ${bytes} bytes`, fix: `use at most ${max}` };
}
