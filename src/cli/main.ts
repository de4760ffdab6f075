import { Command, CommanderError, Option } from 'commander';
import { Source, check } from './check';
import { CheckResult } from './finding';
import { ManifestOptions, manifest } from './manifest';
import { Progress } from './progress';
import { reportJson } from './report-json';
import { reportText } from './report-text';
import { UnreadableInput, findFiles, readText } from './sources';

const CLEAN = 0;
const FINDINGS = 1;
const UNUSABLE = 2;

/** Severities from bad to harmless; a threshold counts itself and all before it. */
const SEVERITIES = ['error', 'warning', 'info'];
const REPORTS: { readonly [format: string]: (result: CheckResult) => string } = { text: reportText, json: reportJson };

interface CheckOptions {
  readonly format: string;
  readonly failOn: string;
}

/** Runs the command; the answer is its exit code. */
export function main(args: string[]): number {
  let exitCode = CLEAN;
  const program = new Command('cdk8s-istio')
    .description('Checks Istio manifests')
    .exitOverride();
  program.command('check')
    .description('says what the API server, istiod and the mesh would make of the objects in YAML or JSON')
    .argument('<path...>', 'files, folders (all *.yaml, *.yml and *.json below them), or - for standard input')
    .addOption(new Option('--format <format>', 'how to report').choices(Object.keys(REPORTS)).default('text'))
    .addOption(new Option('--fail-on <severity>', 'the least severity that makes the command fail').choices(SEVERITIES).default('error'))
    .action((paths: string[], options: CheckOptions) => {
      exitCode = runCheck(paths, options);
    });
  program.command('manifest')
    .description('prints the objects of an Istio control plane, as `istioctl manifest generate` does')
    .option('--profile <profile>', 'what is installed: default, minimal, demo, ambient and others')
    .option('--hub <hub>', 'registry and folder of the images')
    .option('--tag <tag>', 'tag of the images')
    .option('--revision <revision>', 'name of the control plane among several')
    .option('--set <path=value>', 'a setting, such as values.global.logAsJson=true; may be repeated', (flag, flags: string[]) => [...flags, flag], [])
    .action((options: ManifestOptions) => {
      process.stdout.write(manifest(options));
    });
  try {
    program.parse(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? CLEAN : UNUSABLE; // commander has said why
    }
    const { message } = error as Error;
    process.stderr.write(`cdk8s-istio: ${error instanceof UnreadableInput ? message : `this is a bug of cdk8s-istio: ${message}`}\n`);
    return UNUSABLE;
  }
}

function runCheck(paths: string[], { format, failOn }: CheckOptions): number {
  const files = findFiles(paths);
  if (files.length === 0) {
    throw new UnreadableInput(`${paths.join(', ')}: no *.yaml, *.yml or *.json in it`);
  }
  const result = check(readAll(files));
  process.stdout.write(REPORTS[format](result));
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return result.findings.some(({ severity }) => failing.includes(severity)) ? FINDINGS : CLEAN;
}

function* readAll(files: string[]): Generator<Source> {
  const progress = new Progress(process.stderr);
  for (const [index, name] of files.entries()) {
    progress.say(`reading ${index + 1} of ${files.length}: ${name}`);
    yield { name, text: readText(name) };
  }
  progress.end();
}
