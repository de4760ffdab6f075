import { YamlMap, YamlNode, YamlScalar, YamlSequence } from './yaml-node';
import { readPlain } from './yaml-scalar';
import { YamlTree } from './yaml-tree';
import { item, property } from '../validation/path';

/** Where a path ends in a document, or the nearest place above it. */
export interface Place {
  readonly line: number;
  /** How a word there is read, if otherwise than it looks: `on` as true. */
  readonly reading?: string;
}

/** Finds the place of a path such as `spec.http[0].route` below a node. */
export function locate(tree: YamlTree, root: YamlNode | undefined, path: string): Place {
  let place: Place = { line: tree.lineOf(root) };
  let node = root;
  let at = '';
  for (;;) {
    const next = step(node, at, path);
    if (next === undefined) {
      return place;
    }
    at = next.at;
    node = next.node;
    place = { line: tree.lineOf(next.shown), reading: at === path ? readingOf(next.key) ?? readingOf(node) : undefined };
  }
}

interface Step {
  readonly at: string;
  readonly key?: YamlNode;
  readonly node: YamlNode;
  /** What the user looks for: the key of an entry, or the item of a list. */
  readonly shown: YamlNode;
}

/** The child of a node that lies on the way of the path; the last one where several do. */
function step(node: YamlNode | undefined, at: string, path: string): Step | undefined {
  switch (node?.type) {
    case 'map':
      return entriesOf(node, at).reverse().find(entry => isOnTheWay(entry.at, path));
    case 'sequence':
      return itemOf(node, at, Number(INDEX.exec(path.slice(at.length))?.[1]));
    default:
      return undefined;
  }
}

const INDEX = /^\[(\d+)\]/;

function entriesOf({ entries }: YamlMap, at: string): Step[] {
  return entries.map(({ key, value }) => ({ at: property(at, keyText(key)), key, node: value, shown: key }));
}

/** Found by its index: lists may be long, and each of their items wrong. */
function itemOf({ items }: YamlSequence, at: string, index: number): Step | undefined {
  return index in items ? { at: item(at, index), node: items[index], shown: items[index] } : undefined;
}

function isOnTheWay(place: string, path: string): boolean {
  return path === place || (path.startsWith(place) && '.['.includes(path.charAt(place.length)));
}

function keyText(key: YamlNode): string {
  return key.type === 'scalar' ? String(isWord(key) ? readPlain(key.text) : key.text) : '';
}

function readingOf(node: YamlNode | undefined): string | undefined {
  if (node?.type !== 'scalar' || !isWord(node)) {
    return undefined;
  }
  const value = readPlain(node.text);
  return typeof value !== 'string' && value !== null && String(value) !== node.text ? `unquoted ${node.text} is read as ${value}` : undefined;
}

function isWord({ isPlain, tag }: YamlScalar): boolean {
  return isPlain && tag === undefined;
}
