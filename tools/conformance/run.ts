/*
 * Compares the verdicts of src/validation with those of the real Istio, and ends with "N passed, N failed". Needs Go.
 *
 *   npm run conformance -- [--seed N] [--count N] [--kind KIND]... [--report DIR]
 */
import * as fs from 'fs';
import * as path from 'path';
import { buildReferee, istioDocuments } from './build';
import { corpusKinds } from './corpus';
import { JsonObject } from './json';
import { kindNameOf, KINDS } from './kinds';
import { Options, optionsOf } from './options';
import { Referee } from './referee';
import { caseOf } from './report-case';
import { distinct } from './signature';
import { compareCorpus } from './suites/corpus';
import { generatedObjects } from './suites/generated';
import { compareAll, SuiteResult } from './suites/suite';
import { compareTexts, TextResult } from './suites/texts';

/** How many sorts of disagreements are shrunk: of each kind if they go to files, of all together on the terminal. */
const MAX_REPORTED = 40;
const MAX_PRINTED = 10;
/** How many files are spoilt and compared. */
const TEXTS = 4000;

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  console.log(`seed of this run: ${options.seed}`);
  buildReferee();
  const referee = new Referee();
  try {
    const results = await runSuites(options, referee);
    results.forEach(summarize);
    await report(results, options, referee);
    // Files hold objects of all kinds.
    const texts = options.kinds.length < KINDS.size ? undefined : await compareTexts(options.seed, TEXTS);
    if (texts !== undefined) summarizeTexts(texts);
    conclude(results, texts, options);
  } finally {
    referee.close();
  }
}

async function runSuites(options: Options, referee: Referee): Promise<SuiteResult[]> {
  const isWanted = (kind: string) => options.kinds.includes(kind);
  const documents = istioDocuments().map(({ object }) => object as JsonObject).filter(object => isWanted(kindNameOf(object)));
  return [
    await compareAll('Istio\'s own documents', documents, referee),
    compareCorpus(corpusKinds().filter(isWanted)),
    await timed(async () => compareAll('generated objects', generatedObjects(options), referee)),
  ];
}

function conclude(results: readonly SuiteResult[], texts: TextResult | undefined, { kinds }: Options): void {
  const compared = results.reduce((sum, { tally }) => sum + tally.objects, texts?.compared ?? 0);
  const failed = results.reduce((sum, { tally }) => sum + tally.failed, texts?.disagreements.length ?? 0);
  console.log(`${compared - failed} passed, ${failed} failed`);
  // Istio's own documents do not have every kind.
  const isWhole = kinds.length < KINDS.size || results.every(({ tally }) => tally.objects > 0);
  process.exitCode = failed === 0 && compared > 0 && isWhole ? 0 : 1;
}

async function timed(run: () => Promise<SuiteResult>): Promise<SuiteResult> {
  const start = Date.now();
  const result = await run();
  const { objects, fewest } = result.tally;
  console.log(`generated and compared ${objects} objects, ${fewest} or more of each kind, in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

function summarize({ name, tally }: SuiteResult): void {
  console.log(`\n${name}: ${tally.objects} compared, ${tally.refused} refused by Istio; ${tally.leftOut} left out as Istio's verdict does not hold`);
  console.log(tally.table());
  console.log(`our first error names Istio's field: ${tally.fields.text}; warnings on accepted objects: ${tally.warnings.text}`);
}

function summarizeTexts({ compared, refused, leftOut, disagreements }: TextResult): void {
  for (const { text, theirs, ours, because } of disagreements.slice(0, MAX_PRINTED)) {
    console.log(`\n${JSON.stringify(text)}\nIstio: ${theirs.join(', ')} (${because})\nours: ${ours.join(', ')}`);
  }
  console.log(`files: ${compared} compared, ${refused} with something refused, ${leftOut} left out, ${disagreements.length} judged otherwise`);
}

/** Shrinks and shows the disagreements, ready to become tests. */
async function report(results: readonly SuiteResult[], { report: dir, kinds }: Options, referee: Referee): Promise<void> {
  const found = distinct(results.flatMap(({ disagreements }) => disagreements));
  if (dir === undefined) {
    for (const disagreement of found.slice(0, MAX_PRINTED)) console.log(`\n${await caseOf(disagreement, referee)}`);
    console.log(found.length > MAX_PRINTED ? `\n${found.length - MAX_PRINTED} more sorts of disagreement; --report DIR shows more` : '');
    return;
  }
  fs.mkdirSync(dir, { recursive: true });
  for (const kind of kinds) {
    const cases: string[] = [];
    for (const disagreement of found.filter(({ object }) => kindNameOf(object) === kind).slice(0, MAX_REPORTED)) {
      cases.push(await caseOf(disagreement, referee));
    }
    fs.writeFileSync(path.join(dir, `${kind}.txt`), `${cases.join('\n\n')}\n`);
  }
  fs.writeFileSync(path.join(dir, 'remarks.txt'), `${results.flatMap(({ tally }) => tally.remarks.lines()).join('\n')}\n`);
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
