import { ChildProcess, execFileSync, fork, spawnSync } from 'child_process';
import * as path from 'path';
import { runFolder } from './places';
import { running, stopAll, Stoppable } from './process';
import { messageOf, Report, Row } from './report';

/** What a module that runs in a namespace exports. */
export interface InNamespace {
  run(report: Report, ...args: string[]): Promise<void>;
}

/** What the side inside says. */
interface Message {
  readonly row?: Row;
  readonly error?: string;
}

/*
 * A network of its own, where every port is free and nothing is reachable from outside; and process ids of its own, so that whatever
 * happens to the process that runs in it, nothing that it started outlives it.
 */
const UNSHARE = ['--net', '--pid', '--fork', '--kill-child'];
const END_SECONDS = 20;

/**
 * Runs the function `run` that a module exports, with some arguments, in a namespace of its own. Its rows come to the report of this
 * process. What needs the network (builds, installations) is done before.
 */
export async function runInNamespace(module: string, report: Report, ...args: string[]): Promise<void> {
  const unshare = [...UNSHARE, ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])];
  requireNamespaces(unshare);
  runFolder(); // from here on, so that both sides have the same
  // In a session of its own, so that Ctrl-C reaches this process only.
  const child = fork(__filename, [module, ...args], {
    execPath: 'unshare', execArgv: [...unshare, '--', process.execPath, ...process.execArgv], detached: true,
  });
  let failure: string | undefined;
  child.on('message', ({ row, error }: Message) => {
    if (row !== undefined) report.add(row);
    failure ??= error;
  });
  const ended = new Promise<number | string | null>(resolve => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const side: Stoppable = { stop: async () => end(child, ended) };
  running.add(side);
  const status = await ended;
  running.delete(side);
  if (failure !== undefined || status !== 0) throw new Error(failure ?? `the run in the namespace ended with ${status}`);
}

/** Closes the channel, at which the side inside ends by itself; if it does not, nothing in the namespace survives this signal. */
async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.disconnect();
  const late = setTimeout(() => child.kill('SIGKILL'), END_SECONDS * 1000);
  await ended;
  clearTimeout(late);
}

function requireNamespaces(unshare: string[]): void {
  const { error, status } = spawnSync('unshare', [...unshare, '--', 'ip', 'link', 'set', 'lo', 'up']);
  if (error !== undefined || status !== 0) {
    throw new Error('a network namespace is needed: run as root, or allow user namespaces, with unshare (util-linux) and ip (iproute2)');
  }
}

/** The side inside. */
async function inside(module: string, args: string[]): Promise<void> {
  const say = (message: Message) => process.connected && process.send!(message);
  process.once('disconnect', () => void stopAll().finally(() => process.exit(1)));
  try {
    execFileSync('ip', ['link', 'set', 'lo', 'up']);
    const { run } = await import(path.resolve(module)) as InNamespace;
    await run(new Report(row => say({ row })), ...args);
  } catch (error) {
    say({ error: messageOf(error) });
  }
  await stopAll();
  process.removeAllListeners('disconnect');
  // Whatever is still open here must not hold the run.
  process.once('disconnect', () => process.exit(0));
  process.disconnect?.();
}

if (require.main === module) void inside(process.argv[2], process.argv.slice(3));
