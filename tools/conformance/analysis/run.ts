/*
 * Compares what src/analysis finds in whole meshes with what all analyzers of the real Istio find, and ends with
 * "N passed, N failed". Needs Go.
 *
 *   npx tsx tools/conformance/analysis/run.ts [--seed N] [--count N] [--shown N]
 */
import { parseArgs } from 'util';
import { Analyst } from './analyst';
import { compareGenerated } from './generated';
import { SuiteResult, compareMeshes, failed, summaryOf } from './suite';
import { testDataMeshes } from './test-data';
import { buildReferee } from '../build';
import { numberOf } from '../options';

/** Meshes of each seed. */
const COUNT = 500;
const FIXED_SEED = 1;
const SEEDS = 1e9;
const SHOWN = 20;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' }, shown: { type: 'string' } } });
  const seed = numberOf('--seed', values.seed) ?? Math.floor(Math.random() * SEEDS);
  const count = numberOf('--count', values.count) ?? COUNT;
  const shown = numberOf('--shown', values.shown) ?? SHOWN;
  buildReferee();
  console.log(`seed of this run: ${seed}`);
  const analyst = new Analyst();
  try {
    conclude([
      await compareMeshes('Istio\'s own test data', testDataMeshes(), analyst),
      await compareGenerated(FIXED_SEED, count, analyst),
      await compareGenerated(seed, count, analyst),
    ], shown);
  } finally {
    analyst.close();
  }
}

function conclude(results: readonly SuiteResult[], shown: number): void {
  results.flatMap(result => summaryOf(result, shown)).forEach(line => console.log(line));
  const compared = results.reduce((sum, { comparisons }) => sum + comparisons.length, 0);
  const failing = results.reduce((sum, result) => sum + failed(result), 0);
  console.log(`\n${compared - failing} passed, ${failing} failed`);
  process.exitCode = failing === 0 && results.every(({ comparisons }) => comparisons.length > 0) ? 0 : 1;
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
