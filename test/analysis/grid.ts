import * as fs from 'fs';
import * as path from 'path';
import { Analyzer } from '../../src/analysis/analyzer';
import { Finding } from '../../src/analysis/finding';
import { titleOf } from '../../src/analysis/model/identity';
import { MeshModel } from '../../src/analysis/model/mesh-model';
import { DEFAULT_SURROUNDINGS, Externals, Surroundings } from '../../src/analysis/model/surroundings';
import { splitDocuments } from '../../src/cli/documents';
import { readObjects } from '../../src/cli/objects';
import { Manifest } from '../../src/validation/manifest';

export const INPUTS = path.join(__dirname, 'inputs');

/** One line of the grid: what a rule finds in an input. */
export interface GridCase {
  /** What is special, as a sentence that goes on after the rule's title. */
  readonly name: string;
  readonly rule: Analyzer;
  /** File of `inputs`, without its extension: good and bad objects side by side. */
  readonly input: string;
  /**
   * Values put into the input, by object and path: `VirtualService shop/routes spec.hosts[0]`; undefined takes away, an object
   * without path as a whole. A clean case is the input of another case with its faults mended, which proves that the rule ran.
   */
  readonly edits?: { readonly [place: string]: unknown };
  readonly surroundings?: Partial<Surroundings>;
  readonly externals?: Partial<Externals>;
  /**
   * All findings, in any order, as `MESH2101 VirtualService shop/routes spec.http[0].route[0].destination.subset`, with
   * ` -> ` and other objects that have part in it, and ` (warning)` where the severity is not that of the rule.
   */
  readonly expected: readonly string[];
}

/** The objects of an input. */
export function objectsOf({ input, edits = {} }: Pick<GridCase, 'input' | 'edits'>): Manifest[] {
  const text = fs.readFileSync(path.join(INPUTS, `${input}.yaml`), 'utf8');
  const objects = splitDocuments(text).flatMap(document => readObjects(document).objects.map(({ object }) => object));
  return Object.entries(edits).reduce(edit, objects);
}

/** What the rule of a case finds. */
export function findingsOf({ rule, surroundings, externals, ...input }: GridCase): Finding[] {
  return rule.analyze(new MeshModel([objectsOf(input)], () => true, {
    ...DEFAULT_SURROUNDINGS,
    ...surroundings,
    externals: { ...DEFAULT_SURROUNDINGS.externals, ...externals },
  }));
}

/** A finding in the form in which cases expect it. */
export function lineOf(finding: Finding, { entry }: Analyzer): string {
  const related = finding.related.length === 0 ? '' : ` -> ${finding.related.map(titleOf).sort().join(', ')}`;
  const severity = finding.severity === entry.severity ? '' : ` (${finding.severity})`;
  return `${finding.code} ${titleOf(finding.object)} ${finding.path}${related}${severity}`;
}

function edit(objects: Manifest[], [place, value]: [string, unknown]): Manifest[] {
  const [kind, name, field] = place.split(' ');
  const index = objects.findIndex(object => titleOf(object) === `${kind} ${name}`);
  if (index === -1) {
    throw new Error(`${place}: the input has no such object`);
  }
  if (field === undefined) {
    return objects.flatMap((object, other) => other !== index ? [object] : value === undefined ? [] : [value as Manifest]);
  }
  const keys = [...field.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/g)].map(([, quoted, number, word]) => quoted ?? number ?? word);
  return objects.map((object, other) => other === index ? put(object, keys, value) as Manifest : object);
}

function put(holder: any, [key, ...rest]: string[], value: unknown): unknown {
  const inner = rest.length === 0 ? value : put(holder?.[key] ?? {}, rest, value);
  if (Array.isArray(holder)) {
    return inner === undefined ? holder.filter((_, index) => index !== Number(key)) : Object.assign([...holder], { [key]: inner });
  }
  const { [key]: _, ...others } = holder ?? {};
  return inner === undefined ? others : { ...others, [key]: inner };
}
