/**
 * What is wrong with one value, as the tail of a sentence that starts with the value's place:
 * the value got, then the repair (`got 70000; use a whole number from 1 to 65535`). Undefined when nothing is.
 */
export type Problem = string | undefined;

/** A problem that shows the value as the user would write it in YAML. */
export function problem(got: unknown, repair: string): string {
  return `got ${typeof got === 'string' ? JSON.stringify(got) : String(got)}; ${repair}`;
}
