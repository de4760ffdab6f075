/*
 * Measures what validation costs, as ratios within one run:
 * - judging 10,000 parsed objects, against `istioctl validate` of the pinned Istio on the same file (needs Go);
 * - `app.synth()` of 1,000 VirtualServices and 1,000 DestinationRules, with and without judging them: in a program that runs for long, and
 *   the first of a program;
 * - the whole check of 1,000 services, as a command and in a running process, against `istioctl analyze` on the same file,
 *   and against that of 10,000 services.
 */
import { execFileSync, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { App, Chart, Yaml } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { addServices, meshFile } from './mesh';
import { synthesisTime } from './synthesis';
import { check } from '../src/cli/check';
import { validateObject } from '../src/validation/validate-object';
import { istioProgram } from '../tools/conformance/build';

const COMMAND = path.join(__dirname, '..', 'bin', 'cdk8s-istio');
const RUNS = 15;
const SLOW_RUNS = 5;

function milliseconds(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

interface Comparison {
  readonly one: number;
  readonly other: number;
  readonly ratio: number;
}

/** Medians of two works that take turns, and of their ratio turn by turn, so that a machine that slows down slows both. */
function compare(one: () => number, other: () => number, count = RUNS): Comparison {
  one();
  other();
  const runs = Array.from({ length: count }, () => [one(), other()]);
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return {
    one: median(runs.map(([value]) => value)),
    other: median(runs.map(([, value]) => value)),
    ratio: median(runs.map(([a, b]) => a / b)),
  };
}

/** Milliseconds of all processors; they vary less than those of the clock where other programs run. */
function busy(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** A program with its arguments. */
type Program = readonly [string, ...string[]];

/** Milliseconds from the begin of a program to its end. */
function runTime([program, ...args]: Program): number {
  return milliseconds(() => spawnSync(program, args, { stdio: 'ignore' }));
}

/** Milliseconds of all processors that a program takes. */
function busyProgram(program: Program): number {
  const script = 'TIMEFORMAT="%U %S"; time "$@" > /dev/null 2>&1 || true';
  const times = spawnSync('bash', ['-c', script, 'bash', ...program], { encoding: 'utf8' }).stderr.trim().split('\n').at(-1)!;
  return times.split(' ').reduce((sum, seconds) => sum + Number(seconds) * 1000, 0);
}

function validation(workdir: string): void {
  const istioctl = istioProgram('istioctl');
  const app = new App();
  const chart = new Chart(app, 'mesh', { namespace: 'shop' });
  addServices(chart, 5000);
  const file = path.join(workdir, 'mesh.yaml');
  fs.writeFileSync(file, Yaml.stringify(...chart.toJson()));
  const objects = parseAllDocuments(fs.readFileSync(file, 'utf8')).map(document => document.toJS());

  const { one: ours, other: theirs, ratio } = compare(
    () => milliseconds(() => objects.forEach(object => validateObject(object))),
    () => milliseconds(() => execFileSync(istioctl, ['validate', '--filename', file], { stdio: 'ignore' })),
  );
  console.log(`validating ${objects.length} parsed objects: ${ours.toFixed(0)} ms; istioctl validate on their file: ${theirs.toFixed(0)} ms; `
    + `ratio ${ratio.toFixed(2)} (aim: below 1)`);
}

function synthesis(workdir: string): void {
  const { one: judged, other: plain, ratio } = compare(() => synthesisTime(workdir, true), () => synthesisTime(workdir, false));
  console.log(`app.synth() of 2000 objects: ${judged.toFixed(0)} ms judged, ${plain.toFixed(0)} ms not; `
    + `ratio ${ratio.toFixed(2)} (aim: at most 1.15)`);

  const first = compare(() => firstSynthesisTime(workdir, 'judged'), () => firstSynthesisTime(workdir, 'plain'), SLOW_RUNS);
  console.log(`the first app.synth() of a program: ${first.one.toFixed(0)} ms judged, ${first.other.toFixed(0)} ms not; ratio ${first.ratio.toFixed(2)}`);
}

/** In a program of its own. */
function firstSynthesisTime(workdir: string, how: 'judged' | 'plain'): number {
  const program = ['--require', 'ts-node/register/transpile-only', path.join(__dirname, 'first-synthesis.ts'), workdir, how];
  const env = { ...process.env, TS_NODE_PROJECT: path.join(__dirname, 'tsconfig.json') };
  return Number(execFileSync(process.execPath, program, { encoding: 'utf8', env }));
}

function wholeCheck(workdir: string): void {
  const istioctl = istioProgram('istioctl');
  const source = (services: number) => {
    const name = path.join(workdir, `${services}.yaml`);
    fs.writeFileSync(name, meshFile(services));
    return { name, text: fs.readFileSync(name, 'utf8') };
  };
  const small = source(1000);
  const large = source(10_000);
  const count = check([small]).objects.length;
  const ours = ({ name }: { readonly name: string }): Program => [process.execPath, COMMAND, 'check', name];
  const theirs: Program = [istioctl, 'analyze', '--use-kube=false', small.name];

  const clock = compare(() => runTime(ours(small)), () => runTime(theirs), SLOW_RUNS);
  const processors = compare(() => busyProgram(ours(small)), () => busyProgram(theirs), SLOW_RUNS);
  const inside = compare(() => busy(() => check([small])), () => busyProgram(theirs), SLOW_RUNS);
  console.log(`checking a file of ${count} objects: ${clock.one.toFixed(0)} ms; istioctl analyze: ${clock.other.toFixed(0)} ms; `
    + `ratio ${clock.ratio.toFixed(2)}, of processor time ${processors.ratio.toFixed(2)}, `
    + `and ${inside.ratio.toFixed(2)} in a process that runs already (aim: at most 0.5)`);

  const tenSmall = () => Array.from({ length: 10 }, () => check([small]));
  const growth = compare(() => busy(() => check([large])), () => busy(tenSmall), SLOW_RUNS);
  const commands = compare(() => runTime(ours(large)), () => runTime(ours(small)), SLOW_RUNS);
  console.log(`checking 10 times as many: ${growth.one.toFixed(0)} ms of processor time, ten times the small file ${growth.other.toFixed(0)} ms; `
    + `ratio ${growth.ratio.toFixed(2)} (aim: at most 1); as a command ${commands.ratio.toFixed(1)} times the small file (aim: at most 10)`);
}

const workdir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
const parts: { readonly [name: string]: (folder: string) => void } = { synthesis, validation, wholeCheck };
const [wanted = Object.keys(parts)] = [process.argv.slice(2)].filter(names => names.length > 0);
wanted.forEach(name => parts[name](workdir));
fs.rmSync(workdir, { recursive: true });
