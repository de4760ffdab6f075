import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Check } from './check';
import { dashboardQueries, readQueries } from './dashboard-queries';
import { CHOICES, madeUpMetrics } from './made-up-mesh';
import { addonProgram } from './programs';
import { freePorts, whileRunning } from './running';

const SECONDS = 300;

/** What istiod alone emits: the real one answers these queries in the e2e. */
const ISTIODS = /^(pilot_|galley_|citadel_|sidecar_injection_|go_)/;

/** Numbers that some queries must answer with, by the labels of the results; '' where there is one result without. */
const NUMBERS: Record<string, Record<string, number>> = {
  'dashboard canary: Share A': { '': 0.3 },
  'dashboard canary: Requests A': { '': 3 },
  'dashboard canary: Success A': { '': 0.8 },
  'dashboard canary: Success of others A': { '': 1 },
  'dashboard canary: p99 A': { '': 49.75 },
  'dashboard canary: p99 of others A': { '': 9.95 },
  'dashboard canary: Versions A': { v1: 7, v2: 3 },
  'dashboard canary: Versions B': { v1: 0.7, v2: 0.3 },
  'dashboard canary: Versions C': { v1: 1, v2: 0.8 },
  'dashboard canary: Versions D': { v1: 7.5, v2: 37.5 },
  'dashboard canary: Traffic by version A': { v1: 7, v2: 3 },
  'dashboard mesh: Requests A': { '': 13 },
  'dashboard mesh: Failures A': { '': 0.6 },
  'dashboard mesh: Success A': { '': 1 - 0.6 / 13 },
  'dashboard mesh: Mutual TLS A': { '': 1 },
  'dashboard service: Requests A': { '': 10 },
  'dashboard service: Success by client A': { 'checkout shop': 0.94 },
  'dashboard workload: Success A': { '': 0.8 },
  'dashboard performance: Requests A': { destination: 13, source: 13 },
  'dashboard ztunnel: Pods in the mesh A': { '': 12 },
};

/** A result of a query at one time. */
interface Result {
  readonly metric: Record<string, string>;
  readonly value: [number, string];
}

/** Asks the real Prometheus the queries of the dashboards about a made-up mesh: each has an answer, and some have known numbers. */
export async function askAboutMadeUpMesh(folder: string): Promise<Check[]> {
  const end = Math.floor(Date.now() / 1000);
  const [metrics, data, config] = ['metrics.txt', 'made-up', 'made-up.yml'].map(file => path.join(folder, file));
  fs.writeFileSync(metrics, madeUpMetrics(end, SECONDS));
  fs.writeFileSync(config, '{}');
  execFileSync(addonProgram('promtool'), ['tsdb', 'create-blocks-from', 'openmetrics', metrics, data], { stdio: 'pipe' });
  const [port] = await freePorts(1);
  const server = `http://127.0.0.1:${port}`;
  const args = [`--config.file=${config}`, `--storage.tsdb.path=${data}`, `--web.listen-address=127.0.0.1:${port}`];
  return whileRunning('prometheus', args, `${server}/-/ready`, async () => {
    const queries = dashboardQueries(CHOICES);
    const asked = readQueries(queries).map(({ metrics: names = [] }, index) => ({ ...queries[index], names }))
      .filter(({ names }) => !names.some(name => ISTIODS.test(name)));
    const unknown = Object.keys(NUMBERS).filter(where => !asked.some(query => query.where === where));
    return [
      ...await Promise.all(asked.map(async ({ where, text }) => ({ name: where, problem: problemOf(where, await answerTo(server, text, end)) }))),
      ...unknown.map(where => ({ name: where, problem: 'there is no such query' })),
    ];
  });
}

async function answerTo(server: string, query: string, time: number): Promise<Result[]> {
  const answer = await fetch(`${server}/api/v1/query?${new URLSearchParams({ query, time: `${time}` })}`);
  const { data } = await answer.json() as { readonly data: { readonly result: Result[] } };
  return data.result;
}

function problemOf(where: string, results: readonly Result[]): string | undefined {
  const numbers = results.map(({ metric, value }) => [Object.values(metric).join(' '), Number(value[1])] as const);
  if (!numbers.some(([, number]) => Number.isFinite(number))) return 'no answer';
  const expected = NUMBERS[where];
  if (expected === undefined) return undefined;
  const seen = Object.fromEntries(numbers);
  const isSame = Object.keys(seen).length === Object.keys(expected).length
    && Object.entries(expected).every(([label, number]) => Math.abs(seen[label] - number) < 1e-6);
  return isSame ? undefined : `${JSON.stringify(seen)} in place of ${JSON.stringify(expected)}`;
}
