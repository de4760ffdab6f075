import { ChildProcessByStdio, spawn } from 'child_process';
import { createInterface } from 'readline';
import { Readable, Writable } from 'stream';
import { REFEREE } from './build';
import { Verdict, verdictOf, Word } from './verdict';

/** One error of the API server or the webhook; the webhook's have no field. */
export interface Problem {
  readonly field?: string;
  readonly detail: string;
}

interface Opinion {
  readonly verdict: Word;
  readonly errors?: readonly Problem[];
  readonly warnings?: readonly string[];
}

/** A line of the referee. */
interface Answer {
  readonly schema: Opinion;
  readonly admission: Opinion;
  readonly unsettled?: boolean;
  readonly failure?: string;
}

/** What the real Istio says of an object. */
export interface Ruling {
  readonly verdict: Verdict;
  /** The errors of the layer that refused it. */
  readonly errors: readonly Problem[];
  readonly warnings: readonly string[];
  /** Whether the verdict hangs on who reads the object. */
  readonly unsettled: boolean;
}

/** The real Istio on a pipe. Questions may be asked without waiting for the answers to earlier ones. */
export class Referee {
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;
  private readonly waiting: { resolve(ruling: Ruling): void; reject(error: Error): void }[] = [];

  public constructor() {
    this.process = spawn(REFEREE, [], { stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.process.stdout }).on('line', line => this.answered(JSON.parse(line) as Answer));
    this.process.on('close', code => this.waiting.forEach(({ reject }) => reject(new Error(`the referee ended with ${code}`))));
    // What is written to a referee that has ended is reported when it closes.
    this.process.stdin.on('error', () => undefined);
  }

  public async ask(object: unknown): Promise<Ruling> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.process.stdin.write(`${JSON.stringify(object)}\n`);
    });
  }

  public close(): void {
    this.process.stdin.end();
  }

  private answered({ schema, admission, unsettled = false, failure }: Answer): void {
    const { resolve, reject } = this.waiting.shift()!;
    if (failure !== undefined) {
      reject(new Error(`the referee cannot read an object: ${failure}`));
      return;
    }
    resolve({
      verdict: verdictOf(schema.verdict, admission.verdict),
      errors: (schema.verdict === 'reject' ? schema.errors : admission.errors) ?? [],
      warnings: [...schema.warnings ?? [], ...schema.verdict === 'reject' ? [] : admission.warnings ?? []],
      unsettled,
    });
  }
}
