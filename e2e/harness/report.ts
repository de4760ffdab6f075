import { expectationOf, textOf } from './expectation';

/** One line of the table. */
export interface Row {
  readonly story: string;
  readonly step: string;
  readonly expected: string;
  readonly seen: string;
  readonly passed: boolean;
}

export interface Check {
  /** A value to see exactly, or an expectation such as `between(242, 358)`. */
  readonly expected: unknown;
  readonly seen: unknown;
}

/** Collects what a run checks, and hands on each row as it comes. */
export class Report {
  public readonly rows: Row[] = [];
  private currentStory = '';

  constructor(private readonly onRow: (row: Row) => void) {}

  public check(step: string, { expected, seen }: Check): void {
    const expectation = expectationOf(expected);
    this.add({ story: this.currentStory, step, expected: expectation.text, seen: textOf(seen), passed: expectation.holds(seen) });
  }

  /** Runs the checks of one story. An error in it fails the story, and the next one still runs. */
  public async story(title: string, body: () => Promise<void>): Promise<void> {
    this.currentStory = title;
    try {
      await body();
    } catch (error) {
      this.add({ story: title, step: 'the story runs to its end', expected: 'no error', seen: messageOf(error), passed: false });
    }
  }

  public add(row: Row): void {
    this.rows.push(row);
    this.onRow(row);
  }

  public get failed(): number {
    return this.rows.filter(({ passed }) => !passed).length;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
