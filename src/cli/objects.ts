import type { Event } from 'js-yaml';
import { YamlDocument } from './documents';
import { Undecodable } from './undecodable';
import { YamlNode } from './yaml-node';
import { Trap, YamlReader } from './yaml-reader';
import { YamlTree, parseTree } from './yaml-tree';
import { kindOf } from '../schema';
import { Manifest } from '../validation/manifest';
import { storedForm } from '../validation/schema/validate-schema';

/** An object of a document. */
export interface ReadObject {
  readonly object: Manifest;
  /** Its place in the `items` of a list; absent where it is a document of its own. */
  readonly item?: number;
}

/** What can be read of a document. */
export interface ReadDocument {
  readonly objects: ReadObject[];
  readonly traps: Trap[];
  readonly problems: Undecodable[];
}

/**
 * Reads the objects of a document: one, those of a list, or none where the document is blank.
 *
 * @param events what the parser met in it, where that is known
 */
export function readObjects(document: YamlDocument, events?: Event[]): ReadDocument {
  try {
    const tree = parseTree(document, events);
    const reader = new YamlReader(tree);
    const value = reader.value();
    const { objects, problems } = objectsOf(value, tree);
    return { objects: reader.metNull ? objects.map(stored) : objects, problems, traps: reader.traps };
  } catch (error) {
    if (error instanceof Undecodable) {
      return { objects: [], traps: [], problems: [error] };
    }
    throw error;
  }
}

/** The node of an object in the tree of its document. */
export function nodeOf({ root }: YamlTree, item: number | undefined): YamlNode | undefined {
  if (item === undefined || root?.type !== 'map') {
    return root;
  }
  const items = root.entries.find(({ key }) => key.type === 'scalar' && key.text === 'items')?.value;
  return items?.type === 'sequence' ? items.items[item] : root;
}

function objectsOf(value: any, tree: YamlTree): { readonly objects: ReadObject[]; readonly problems: Undecodable[] } {
  if (value === null) {
    return { objects: [], problems: [] };
  }
  const list = isObject(value) && typeof value.kind === 'string' && 'items' in value ? value.items ?? [] : undefined;
  const entries: { readonly value: any; readonly item?: number }[] = Array.isArray(list)
    ? list.map((entry, item) => ({ value: itemOf(value, entry), item }))
    : [{ value }];
  const objects: ReadObject[] = [];
  const problems: Undecodable[] = tree.leftover === undefined ? [] : [tree.leftover];
  for (const entry of entries) {
    const problem = problemOf(entry.value);
    if (problem === undefined) {
      objects.push({ object: entry.value, item: entry.item });
    } else {
      problems.push(new Undecodable(problem.message, problem.fix, tree.lineOf(nodeOf(tree, entry.item))));
    }
  }
  return { objects, problems };
}

/** An item of a list; one that does not say its kind is of the kind that the list is of, as in a DestinationRuleList. */
function itemOf({ apiVersion, kind }: Manifest, entry: any): unknown {
  const isUntold = isObject(entry) && (entry.kind ?? '') === '' && (entry.apiVersion ?? '') === '';
  return isUntold ? { ...entry, apiVersion, kind: kind.replace(/List$/, '') } : entry;
}

/** Nulls that the cluster drops are of no interest to anyone. */
function stored({ object, item }: ReadObject): ReadObject {
  const kind = kindOf(object.apiVersion, object.kind);
  return { object: kind === undefined ? object : storedForm(kind, object), item };
}

/** Why a value is no object of Kubernetes. */
function problemOf(value: any): { readonly message: string; readonly fix: string } | undefined {
  if (!isObject(value)) {
    return { message: 'it is no object', fix: 'begin with apiVersion and kind' };
  }
  if (typeof value.kind !== 'string' || value.kind === '') {
    return { message: 'kind is missing', fix: 'say the kind of the object' };
  }
  if ('items' in value && !Array.isArray(value.items)) {
    return { message: 'its items are no list', fix: 'write them as a list; no object but a list has items' };
  }
  if (typeof value.apiVersion !== 'string' || !/^(?:[^/]*\/)?[^/]+$/.test(value.apiVersion)) {
    return { message: 'apiVersion is missing, or of a wrong form', fix: 'use a version such as "v1" or "networking.istio.io/v1"' };
  }
  return undefined;
}

function isObject(value: unknown): value is { readonly [name: string]: any } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
