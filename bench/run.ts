/*
 * Measures what validation costs, as ratios within one run:
 * - judging 10,000 parsed objects, against `istioctl validate` of the pinned Istio on the same file (needs Go);
 * - `app.synth()` of 1,000 VirtualServices and 1,000 DestinationRules, with and without judging them.
 */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { App, Chart, Yaml } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { addServices } from './mesh';
import { validateObject } from '../src/validation/validate-object';

const CONFORMANCE = path.join(__dirname, '..', 'conformance');
const ISTIOCTL = path.join(__dirname, '..', 'node_modules', '.cache', 'cdk8s-istio', 'istioctl');
const RUNS = 15;

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
function compare(one: () => number, other: () => number): Comparison {
  one();
  other();
  const runs = Array.from({ length: RUNS }, () => [one(), other()]);
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return {
    one: median(runs.map(([value]) => value)),
    other: median(runs.map(([, value]) => value)),
    ratio: median(runs.map(([a, b]) => a / b)),
  };
}

function validation(workdir: string): void {
  execFileSync('go', ['build', '-trimpath', '-ldflags', '-s -w', '-o', ISTIOCTL, 'istio.io/istio/istioctl/cmd/istioctl'], {
    cwd: CONFORMANCE,
    env: { ...process.env, GOFLAGS: '-mod=readonly' },
    stdio: 'inherit',
  });
  const app = new App();
  const chart = new Chart(app, 'mesh', { namespace: 'shop' });
  addServices(chart, 5000);
  const file = path.join(workdir, 'mesh.yaml');
  fs.writeFileSync(file, Yaml.stringify(...chart.toJson()));
  const objects = parseAllDocuments(fs.readFileSync(file, 'utf8')).map(document => document.toJS());

  const { one: ours, other: theirs, ratio } = compare(
    () => milliseconds(() => objects.forEach(object => validateObject(object))),
    () => milliseconds(() => execFileSync(ISTIOCTL, ['validate', '--filename', file], { stdio: 'ignore' })),
  );
  console.log(`validating ${objects.length} parsed objects: ${ours.toFixed(0)} ms; istioctl validate on their file: ${theirs.toFixed(0)} ms; `
    + `ratio ${ratio.toFixed(2)} (aim: below 1)`);
}

function synthesis(workdir: string): void {
  const synth = (judged: boolean) => {
    const app = new App({ outdir: workdir });
    if (!judged) {
      // Where somebody seems to be judging, nobody else begins to.
      Object.defineProperty(app, Symbol.for('cdk8s-istio.judged'), { value: { needsNamespace: () => undefined } });
    }
    addServices(new Chart(app, 'mesh', { namespace: 'shop' }), 1000);
    return milliseconds(() => app.synth());
  };
  const { one: judged, other: plain, ratio } = compare(() => synth(true), () => synth(false));
  console.log(`app.synth() of 2000 objects: ${judged.toFixed(0)} ms judged, ${plain.toFixed(0)} ms not; `
    + `ratio ${ratio.toFixed(2)} (aim: at most 1.15)`);
}

const workdir = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
synthesis(workdir);
validation(workdir);
fs.rmSync(workdir, { recursive: true });
