import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { fileOf, oursOf, sampleOf } from './addon-manifests';
import { Check } from './check';
import { addonProgram } from './programs';
import { jsonLines } from '../json';

/** One target that a job scrapes of the made-up cluster. */
interface Scraped {
  readonly job: string;
  readonly found: string;
  readonly url: string;
  readonly interval: string;
  readonly timeout: string;
  readonly honorLabels: boolean;
  readonly labels: Record<string, string>;
}

/** Jobs of the sample that we leave out, and why. */
const LEFT_OUT: Record<string, string> = {
  'kubernetes-services': 'asks a prober of services that neither the sample nor we bring',
  'prometheus-pushgateway': 'is for a gateway that neither the sample nor we bring',
};

/** Jobs that find nothing in the made-up cluster prove nothing. */
const FEWEST = 5;

/** Compares what Prometheus scrapes, and how, under our configuration and the sample's, by Prometheus's own code. */
export function compareCoverage(folder: string): Check[] {
  const theirs = jobsOf(fileOf(sampleOf('prometheus'), 'prometheus', 'prometheus.yml'), path.join(folder, 'sample.yml'));
  const ours = jobsOf(fileOf(oursOf('prometheus'), 'prometheus', 'prometheus.yml'), path.join(folder, 'ours.yml'));
  const kept = [...theirs.keys()].filter(job => LEFT_OUT[job] === undefined);
  return [
    { name: 'scrape coverage: the same jobs', problem: difference(kept.sort(), [...ours.keys()].sort()) },
    ...kept.map(job => compareJob(job, theirs.get(job)!, ours.get(job) ?? [])),
    {
      name: 'scrape coverage: enough was found',
      problem: kept.flatMap(job => theirs.get(job)!).length >= FEWEST * kept.length ? undefined : 'too little to compare',
    },
  ];
}

function jobsOf(configuration: string, file: string): Map<string, Scraped[]> {
  fs.writeFileSync(file, configuration);
  const output = execFileSync(addonProgram('checker'), ['coverage', file], { encoding: 'utf8', maxBuffer: Infinity });
  const jobs = new Map<string, Scraped[]>();
  for (const scraped of jsonLines<Scraped>(output)) {
    jobs.set(scraped.job, [...jobs.get(scraped.job) ?? [], scraped]);
  }
  return jobs;
}

function compareJob(job: string, theirs: readonly Scraped[], ours: readonly Scraped[]): Check {
  return {
    name: `scrape coverage of ${job}: ${theirs.length} targets, their URLs, intervals and labels`,
    problem: difference(theirs.map(textOf).sort(), ours.map(textOf).sort()),
  };
}

/** The label `metrics_path` is ours on both pages of the kubelets, where the sample has it on one of them. */
function textOf({ labels, ...scraped }: Scraped): string {
  const compared = Object.entries(labels).filter(([name]) => name !== 'metrics_path').sort();
  return JSON.stringify({ ...scraped, labels: Object.fromEntries(compared) });
}

function difference(theirs: readonly string[], ours: readonly string[]): string | undefined {
  const [lacking, added] = [theirs.filter(text => !ours.includes(text)), ours.filter(text => !theirs.includes(text))];
  return lacking.length + added.length === 0 ? undefined
    : [`${lacking.length} only in the sample`, ...lacking.slice(0, 3), `${added.length} only in ours`, ...added.slice(0, 3)].join('\n');
}
