import { ChildProcess, spawn } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { runFolder } from './places';
import { until } from './until';

export interface ProcessOptions {
  readonly args?: string[];
  /** Added to the environment of this process. */
  readonly env?: Record<string, string>;
  /** Asked until it says yes; a process that ends before is an error that names its log. */
  readonly isReady?: () => Promise<boolean>;
  readonly readySeconds?: number;
}

const STOP_SECONDS = 5;

/** A program that this run started; it writes to a log of its name. */
export class Process implements Stoppable {
  /** Starts a program and waits until it is ready. */
  public static async start(name: string, command: string, options: ProcessOptions = {}): Promise<Process> {
    const started = new Process(name, command, options);
    running.add(started);
    const { isReady = async () => true, readySeconds: seconds } = options;
    await until(`${name} to be ready, see ${started.log}`, async () => {
      if (started.hasEnded) throw new Error(`${name} ended with ${started.outcome}, see ${started.log}`);
      return isReady();
    }, { seconds });
    return started;
  }

  public readonly log: string;
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;
  private startError?: Error;

  private constructor(name: string, command: string, { args = [], env = {} }: ProcessOptions) {
    this.log = path.join(runFolder(), `${name}.log`);
    const log = fs.openSync(this.log, 'a');
    this.child = spawn(command, args, { stdio: ['ignore', log, log], env: { ...process.env, ...env } });
    fs.closeSync(log);
    this.ended = new Promise(resolve => {
      this.child.once('exit', () => resolve());
      this.child.once('error', error => {
        this.startError = error;
        resolve();
      });
    });
  }

  public get hasEnded(): boolean {
    return this.startError !== undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private get outcome(): string {
    return this.startError?.message ?? `${this.child.exitCode ?? this.child.signalCode}`;
  }

  /** Asks the process to end, and ends it if it does not. */
  public async stop(): Promise<void> {
    running.delete(this);
    if (this.hasEnded) return;
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), STOP_SECONDS * 1000);
    await this.ended;
    clearTimeout(late);
  }
}

/** Something that must not outlive the run. */
export interface Stoppable {
  stop(): Promise<void>;
}

export const running = new Set<Stoppable>();

/** Stops what is still running, the last started first. */
export async function stopAll(): Promise<void> {
  for (const started of [...running].reverse()) await started.stop();
}
