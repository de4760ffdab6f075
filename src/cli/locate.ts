import { YamlNode, YamlScalar } from './yaml-node';
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
  return childrenOf(node, at).reverse()
    .find(child => path === child.at || (path.startsWith(child.at) && '.['.includes(path.charAt(child.at.length))));
}

function childrenOf(node: YamlNode | undefined, at: string): Step[] {
  switch (node?.type) {
    case 'map':
      return node.entries.map(({ key, value }) => ({ at: property(at, keyText(key)), key, node: value, shown: key }));
    case 'sequence':
      return node.items.map((entry, index) => ({ at: item(at, index), node: entry, shown: entry }));
    default:
      return [];
  }
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
