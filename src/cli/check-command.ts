import { resolve } from 'path';
import { applyBaseline, keyOf, readBaseline, writeBaseline } from './baseline';
import { Source, check } from './check';
import { CheckConfig, DEFAULT_CONFIG, ignores, readConfig } from './config';
import { CheckResult, isAsBadAs, isOpen } from './finding';
import { isOfAnotherTool } from './other-tools';
import { Progress } from './progress';
import { reportGithub } from './report-github';
import { reportJson } from './report-json';
import { reportSarif } from './report-sarif';
import { reportText } from './report-text';
import { UnreadableInput, findFiles, readStream } from './sources';
import { Style, styleFor } from './style';
import { surroundingsWith } from '../analysis/declared';
import { Severity } from '../validation/issue';

export const REPORTS: { readonly [format: string]: (result: CheckResult, style: Style) => string } = {
  text: reportText, json: reportJson, sarif: reportSarif, github: reportGithub,
};

/** What is asked for on the command line. */
export interface CheckOptions {
  readonly format: string;
  readonly failOn?: Severity;
  readonly config?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** Checks the files of paths and reports; the answer is whether all is well. */
export function runCheck(paths: string[], { format, failOn, config: configFile, baseline, updateBaseline }: CheckOptions): boolean {
  if (updateBaseline === true && baseline === undefined) {
    throw new UnreadableInput('--update-baseline needs --baseline');
  }
  const config = readConfig(configFile);
  const known = baseline === undefined || updateBaseline === true ? [] : readBaseline(baseline);
  const files = manifestsIn(paths, [configFile ?? DEFAULT_CONFIG, ...baseline === undefined ? [] : [baseline]], ignores(config, configFile));
  const result = withoutRulesOff(check(readAll(files, paths), surroundingsWith(config.undeclared, config.externals ?? {})), config);
  if (updateBaseline === true) {
    writeBaseline(baseline!, result.findings);
    return true;
  }
  const { findings, stale } = applyBaseline(known, result.findings);
  process.stdout.write(REPORTS[format]({ ...result, findings }, styleFor(process.stdout, process.env)));
  stale.forEach(entry => process.stderr.write(`${baseline}: no longer found: ${keyOf(entry)}; renew it with --update-baseline\n`));
  return !findings.filter(isOpen).some(({ severity }) => isAsBadAs(severity, failOn ?? config.failOn ?? 'error'));
}

/** The files of paths that may hold manifests: our own files do not. */
function manifestsIn(paths: string[], own: string[], isIgnored: (file: string) => boolean): string[] {
  const files = findFiles(paths);
  if (files.length === 0) {
    throw new UnreadableInput(`${paths.join(', ')}: no *.yaml, *.yml or *.json in it`);
  }
  const others = own.map(file => resolve(file));
  return files.filter(file => !others.includes(resolve(file)) && !isIgnored(file));
}

function withoutRulesOff({ findings, objects }: CheckResult, { rulesOff = [] }: CheckConfig): CheckResult {
  return { findings: findings.filter(({ code }) => !rulesOff.includes(code)), objects };
}

/** Reads all files; those that nobody named, but that are in a folder, only if they may hold objects. */
function* readAll(files: string[], paths: string[]): Generator<Source> {
  const named = new Set(paths.map(path => resolve(path)));
  const progress = new Progress(process.stderr);
  for (const [index, name] of files.entries()) {
    progress.say(`reading ${index + 1} of ${files.length}: ${name}`);
    const text = readStream(name);
    if (named.has(resolve(name)) || !isOfAnotherTool(name, text)) {
      yield { name, text };
    }
  }
  progress.end();
}
