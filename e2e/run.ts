/*
 * Runs what we synthesize on the real software, and ends with "N passed, N failed".
 *
 *   npm run e2e -- [fast] [cluster]
 *
 * fast: istiod from files, Envoy as gateway and sidecar. cluster: a whole API server with istiod as deployed. Without a word, both.
 * Needs Linux with glibc, Go, Python and network namespaces.
 */
import * as fs from 'fs';
import { runFolder } from './harness/places';
import { stopAll } from './harness/process';
import { messageOf, Report } from './harness/report';
import { Table } from './harness/table';

type Mode = (report: Report) => Promise<void>;

const MODES: Record<string, Mode> = {
  fast: async report => (await import('./fast/index.js')).runFast(report),
  cluster: async report => (await import('./cluster/index.js')).runCluster(report),
};

async function main(): Promise<number> {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(MODES);
  const unknown = names.filter(name => !Object.hasOwn(MODES, name));
  if (unknown.length > 0) throw new Error(`no such run: ${unknown.join(', ')}; there are ${Object.keys(MODES).join(' and ')}`);
  const table = new Table();
  const report = new Report(row => table.print(row));
  for (const name of names) await report.story(name, async () => MODES[name](report));
  await stopAll();
  // A run that checked nothing is not a good one.
  const isGood = report.failed === 0 && report.rows.length > 0;
  if (isGood) fs.rmSync(runFolder(), { recursive: true });
  console.log(`${isGood ? '' : `\nlogs: ${runFolder()}`}\n${report.rows.length - report.failed} passed, ${report.failed} failed`);
  return isGood ? 0 : 1;
}

async function interrupt(): Promise<void> {
  await stopAll();
  console.error(`interrupted; logs: ${runFolder()}`);
  process.exit(130);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void interrupt());
main().then(exitCode => process.exit(exitCode), error => {
  console.error(messageOf(error));
  process.exit(2);
});
