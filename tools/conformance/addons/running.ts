import { spawn } from 'child_process';
import { AddressInfo, createServer } from 'net';
import { Program, addonProgram } from './programs';

const START_MS = 30_000;
const POLL_MS = 100;

/** Runs a program on loopback while something is asked of it. Fails with the last words of the program if it does not answer. */
export async function whileRunning<T>(program: Program, args: string[], healthUrl: string, ask: () => Promise<T>): Promise<T> {
  const child = spawn(addonProgram(program), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  [child.stdout, child.stderr].forEach(stream => stream.on('data', (chunk: Buffer) => { words = (words + chunk.toString()).slice(-4000); }));
  try {
    await until(async () => {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
      return (await fetch(healthUrl)).ok;
    });
    return await ask();
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${words}`);
  } finally {
    child.kill('SIGKILL');
  }
}

/** Asks time and again until the answer is yes. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    // Nobody answers while the program starts.
    const answer = await isSo().catch((error: Error) => /fetch failed/.test(error.message) ? false : Promise.reject(error));
    if (answer) return;
    if (Date.now() > end) throw new Error(`no answer within ${START_MS / 1000} s`);
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

/** Ports of loopback that nobody listens on. They are taken all at once, so that none is given twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(servers.map(async server => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))));
  const ports = servers.map(server => (server.address() as AddressInfo).port);
  await Promise.all(servers.map(async server => new Promise(resolve => server.close(resolve))));
  return ports;
}
