import { Tree, isTree } from '../values/tree';

/** Lists whose items are told apart by a member, as Kubernetes merges them; all others are replaced as a whole. */
const KEYS: { readonly [list: string]: string } = { containers: 'name', env: 'name', ports: 'port' };

/** A patch laid over part of an object as Kubernetes' strategic merge does it: null takes away. */
export function merged(below: unknown, above: unknown, list = ''): unknown {
  if (isTree(above)) {
    return mergedTrees(isTree(below) ? below : {}, above);
  }
  return Array.isArray(above) && Array.isArray(below) && list in KEYS ? mergedLists(below as Tree[], above as Tree[], KEYS[list]) : above;
}

function mergedTrees(below: Tree, above: Tree): Tree {
  const joined: { [key: string]: unknown } = { ...below };
  for (const [key, value] of Object.entries(above)) {
    if (value === null) {
      delete joined[key];
    } else {
      joined[key] = merged(below[key], value, key);
    }
  }
  return joined;
}

/** The items of a patch in their order, new ones among them, between those that it says nothing of: these keep theirs. */
function mergedLists(below: readonly Tree[], above: readonly Tree[], key: string): Tree[] {
  const placeOf = (item: Tree) => below.findIndex(other => other[key] === item[key]);
  const others = below.filter(item => !above.some(patch => patch[key] === item[key]));
  const joined: Tree[] = [];
  for (const patch of above) {
    const place = placeOf(patch);
    while (others.length > 0 && place > placeOf(others[0])) {
      joined.push(others.shift()!);
    }
    joined.push(merged(below[place] ?? {}, patch) as Tree);
  }
  return [...joined, ...others];
}
