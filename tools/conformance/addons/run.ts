/*
 * Compares our addons with Istio's samples, and asks the real Prometheus, Jaeger and Kiali about their configurations, rules, and queries;
 * ends with "N passed, N failed". Needs Go.
 */
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { askAboutMadeUpMesh } from './answers';
import { Check } from './check';
import { compareSamples } from './compare-samples';
import { compareCoverage } from './coverage';
import { checkKiali } from './kiali';
import { compareLoki } from './loki';
import { buildPrograms } from './programs';
import { checkQueries } from './queries';
import { checkRules } from './rules';
import { runJaeger, runLogCollector } from './run-collectors';
import { runPrometheus } from './run-prometheus';

async function main(): Promise<void> {
  buildPrograms();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'addons-'));
  try {
    const suites: Record<string, Check[]> = {
      'Istio\'s samples': compareSamples(),
      'scrape coverage': compareCoverage(folder),
      'rules': await checkRules(folder),
      'queries': checkQueries(),
      'answers': await askAboutMadeUpMesh(folder),
      'Kiali': checkKiali(),
      'Loki': compareLoki(),
      'programs': [await runPrometheus(folder), await runJaeger(folder), await runLogCollector(folder)],
    };
    Object.entries(suites).forEach(([name, checks]) => report(name, checks));
    conclude(Object.values(suites));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function report(name: string, checks: readonly Check[]): void {
  console.log(`${name}: ${checks.length} checked`);
  checks.filter(({ problem }) => problem !== undefined).forEach(({ name: what, problem }) => console.log(`  ${what}\n    ${problem}`));
}

function conclude(suites: readonly Check[][]): void {
  const failed = suites.flat().filter(({ problem }) => problem !== undefined).length;
  console.log(`${suites.flat().length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && suites.every(checks => checks.length > 0) ? 0 : 1;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
