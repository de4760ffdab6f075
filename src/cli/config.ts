import { existsSync } from 'fs';
import { dirname, relative, sep } from 'path';
import { SEVERITIES } from './finding';
import { readSettings } from './settings';
import { COUNT, Shape, TEXT, got, listOf, mapOf, oneOf, record } from './shape';
import { ENTRIES } from '../analysis/codes';
import { Declarations } from '../analysis/declared';
import { Undeclared } from '../analysis/model/surroundings';
import { Severity } from '../validation/issue';

/** The config file that is read where none is named. */
export const DEFAULT_CONFIG = '.cdk8s-istio.yaml';

/** How a repository wants to be checked. */
export interface CheckConfig {
  /** The least bad finding that makes the command fail. */
  readonly failOn?: Severity;
  /** Codes whose findings are of no interest. */
  readonly rulesOff?: readonly string[];
  /** What to think of things that are neither in the files nor among the externals. */
  readonly undeclared?: Undeclared;
  /** What is in the cluster although it is not in the files. */
  readonly externals?: Declarations;
  /** Files and folders to pass over, relative to the config file; `*` stands for a part of a name, `**` for any folders. */
  readonly ignore?: readonly string[];
}

const NAMES = listOf(TEXT);
const CODE: Shape = (value, path) => ENTRIES.has(value as string) ? [] : got(value, path, 'use the code of a finding, such as MESH2101');
export const CONFIG = record({
  failOn: oneOf(SEVERITIES),
  rulesOff: listOf(CODE),
  undeclared: oneOf(Object.values(Undeclared)),
  externals: record({
    hosts: NAMES,
    namespaces: NAMES,
    gateways: NAMES,
    secrets: NAMES,
    serviceAccounts: NAMES,
    workloads: listOf(record({ namespace: TEXT, labels: mapOf(TEXT), ports: listOf(COUNT) }, ['namespace', 'labels'])),
    revisions: NAMES,
    providers: NAMES,
  }),
  ignore: NAMES,
});

/**
 * Reads the config file, or the default one if it is there.
 *
 * @throws UnreadableInput if it cannot be read, or says what nobody understands
 */
export function readConfig(file: string | undefined): CheckConfig {
  if (file === undefined && !existsSync(DEFAULT_CONFIG)) {
    return {};
  }
  return readSettings<CheckConfig>(file ?? DEFAULT_CONFIG, CONFIG);
}

/** Whether the config passes over a file. */
export function ignores({ ignore = [] }: CheckConfig, config: string = DEFAULT_CONFIG): (file: string) => boolean {
  const patterns = ignore.map(patternOf);
  return file => patterns.some(pattern => pattern.test(relative(dirname(config), file).split(sep).join('/')));
}

const WILDCARDS: { readonly [word: string]: string } = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };

function patternOf(glob: string): RegExp {
  const path = glob.replace(/^\.\//, '').replace(/\/$/, '');
  return new RegExp(`^${path.replace(/\*\*\/|\*\*|\*|[.+?^${}()|[\]\\]/g, word => WILDCARDS[word] ?? `\\${word}`)}(?:/.*)?$`);
}
