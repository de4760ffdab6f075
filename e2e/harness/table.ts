import { Row } from './report';

const STEP = 62;
const EXPECTED = 36;

/** Prints rows as they come, one heading a story. */
export class Table {
  private story?: string;

  public print(row: Row): void {
    if (row.story !== this.story) {
      this.story = row.story;
      console.log(`\n  ${`${row.story}:`.padEnd(STEP)}  ${'expected'.padEnd(EXPECTED)}  seen`);
    }
    console.log(`${row.passed ? '✔' : '✘'} ${row.step.padEnd(STEP)}  ${row.expected.padEnd(EXPECTED)}  ${row.seen}`);
  }
}
