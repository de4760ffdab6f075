import { parseArgs } from 'util';
import { KINDS } from './kinds';

export interface Options {
  /** Seed of the objects that are new in each run. */
  readonly seed: number;
  /** How many objects are generated. */
  readonly count: number;
  readonly kinds: readonly string[];
  /** Where the shrunk disagreements go besides, one file for each kind. */
  readonly report: string | undefined;
}

const COUNT = 30000;
const SEEDS = 1e9;

export function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { seed: { type: 'string' }, count: { type: 'string' }, kind: { type: 'string', multiple: true }, report: { type: 'string' } },
  });
  const all = [...KINDS.keys()];
  const unknown = (values.kind ?? []).find(kind => !all.includes(kind));
  if (unknown !== undefined) {
    throw new Error(`--kind ${unknown}: use one of ${all.join(', ')}`);
  }
  return {
    seed: numberOf('--seed', values.seed) ?? Math.floor(Math.random() * SEEDS),
    count: numberOf('--count', values.count) ?? COUNT,
    kinds: values.kind ?? all,
    report: values.report,
  };
}

export function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  if (!/^[0-9]+$/.test(text)) {
    throw new Error(`${name} ${text}: use a whole number`);
  }
  return Number(text);
}
