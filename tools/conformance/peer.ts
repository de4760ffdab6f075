import { ChildProcessByStdio, spawn } from 'child_process';
import { createInterface } from 'readline';
import { Readable, Writable } from 'stream';
import { IN_MODULE, REFEREE } from './build';

interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: Error): void;
}

/**
 * The referee on a pipe: a line of JSON for each question, and one for each answer.
 *
 * Questions may be asked without waiting for the answers to earlier ones.
 */
export class Peer<Question, Answer> {
  private readonly process: ChildProcessByStdio<Writable, Readable, null>;
  private readonly waiting: Waiting<Answer>[] = [];

  public constructor(...command: string[]) {
    this.process = spawn(REFEREE, command, { ...IN_MODULE, stdio: ['pipe', 'pipe', 'inherit'] });
    createInterface({ input: this.process.stdout }).on('line', line => this.waiting.shift()!.resolve(JSON.parse(line) as Answer));
    this.process.on('close', code => this.waiting.forEach(({ reject }) => reject(new Error(`the referee ended with ${code}`))));
    // What is written to a referee that has ended is reported when it closes.
    this.process.stdin.on('error', () => undefined);
  }

  public async ask(question: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.process.stdin.write(`${JSON.stringify(question)}\n`);
    });
  }

  public close(): void {
    this.process.stdin.end();
  }
}
