import { Command, CommanderError, Option } from 'commander';
import { CheckOptions, REPORTS, runCheck } from './check-command';
import { DEFAULT_CONFIG } from './config';
import { SEVERITIES } from './finding';
import type { ManifestOptions } from './manifest';
import { UnreadableInput } from './sources';

const CLEAN = 0;
const FINDINGS = 1;
const UNUSABLE = 2;

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
    .addOption(new Option('--fail-on <severity>', 'the least severity that makes the command fail (default: "error")').choices(SEVERITIES))
    .option('--config <file>', `how this repository wants to be checked (default: "${DEFAULT_CONFIG}", if it is there)`)
    .option('--baseline <file>', 'findings that were there already, which are not reported')
    .option('--update-baseline', 'write all findings to the baseline instead of reporting them')
    .action((paths: string[], options: CheckOptions) => {
      exitCode = runCheck(paths, options) ? CLEAN : FINDINGS;
    });
  program.command('manifest')
    .description('prints the objects of an Istio control plane, as `istioctl manifest generate` does')
    .option('--profile <profile>', 'what is installed: default, minimal, demo, ambient and others')
    .option('--hub <hub>', 'registry and folder of the images')
    .option('--tag <tag>', 'tag of the images')
    .option('-r, --revision <revision>', 'name of the control plane among several')
    .option('-f, --filename <file>', 'a file with an IstioOperator, or - for standard input; may be repeated, the last one counts',
      (files, before: string[]) => [...before, ...files.split(',')], [])
    .option('-s, --set <path=value>', 'a setting, such as values.global.logAsJson=true; may be repeated, and counts more than files',
      (flag, before: string[]) => [...before, flag], [])
    .option('-o, --output <file>', 'where to write the objects to instead of printing them')
    .action((options: ManifestOptions) => writer()(options));
  try {
    program.parse(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? CLEAN : UNUSABLE; // commander has said why
    }
    const { message } = error as Error;
    const said = error instanceof UnreadableInput ? message : `this is a bug of cdk8s-istio: ${message}`;
    process.stderr.write(said.split('\n').map(line => `cdk8s-istio: ${line}\n`).join(''));
    return UNUSABLE;
  }
}

/** Loaded when it is asked for: checks need nothing of control planes. */
function writer(): typeof import('./manifest').runManifest {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./manifest').runManifest;
}
