import { Node, Scalar, isMap, isScalar, isSeq } from 'yaml';
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
export function locate(tree: YamlTree, root: Node | null, path: string): Place {
  let place: Place = { line: tree.lineOf(root) };
  let node: unknown = root;
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
  readonly key?: unknown;
  readonly node: unknown;
  /** What the user looks for: the key of an entry, or the item of a list. */
  readonly shown: Node;
}

/** The child of a node that lies on the way of the path. */
function step(node: unknown, at: string, path: string): Step | undefined {
  const children: Step[] = isMap(node)
    ? node.items.map(({ key, value }) => ({ at: property(at, keyText(key)), key, node: value, shown: key as Node }))
    : isSeq(node) ? node.items.map((entry, index) => ({ at: item(at, index), node: entry, shown: entry as Node })) : [];
  return children.reverse().find(child => path === child.at || (path.startsWith(child.at) && '.['.includes(path.charAt(child.at.length))));
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(isPlain(key) ? readPlain(String(key.value)) : key.value) : '';
}

function readingOf(node: unknown): string | undefined {
  if (!isScalar(node) || !isPlain(node)) {
    return undefined;
  }
  const text = String(node.value);
  const value = readPlain(text);
  return typeof value !== 'string' && value !== null && String(value) !== text ? `unquoted ${text} is read as ${value}` : undefined;
}

function isPlain(node: Scalar): boolean {
  return node.type === Scalar.PLAIN && node.tag === undefined;
}
