/** What is wrong with one value: the value got, then the repair. */
export interface ProblemText {
  readonly message: string;
  readonly fix: string;
}

/** What is wrong with one value; undefined when nothing is. */
export type Problem = ProblemText | undefined;

/** A problem that shows the value as the user would write it in YAML (`got 70000`), and how to mend it. */
export function problem(got: unknown, fix: string): ProblemText {
  return { message: `got ${typeof got === 'string' ? JSON.stringify(got) : String(got)}`, fix };
}

/** A problem of more than one value, told in words; undefined when all is well. */
export function problemIf(wrong: boolean, message: string, fix: string): Problem {
  return wrong ? { message, fix } : undefined;
}
