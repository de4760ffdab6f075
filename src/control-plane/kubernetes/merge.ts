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

/** Items that both have are where they were, new ones stand behind them. */
function mergedLists(below: readonly Tree[], above: readonly Tree[], key: string): Tree[] {
  const patchOf = (item: Tree) => above.find(patch => patch[key] === item[key]);
  const isNew = (patch: Tree) => !below.some(item => item[key] === patch[key]);
  return [...below.map(item => merged(item, patchOf(item) ?? {}) as Tree), ...above.filter(isNew)];
}
