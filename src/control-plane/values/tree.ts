/** A tree of settings, as YAML or JSON holds it. */
export interface Tree {
  readonly [key: string]: unknown;
}

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * One tree laid over another: trees are joined, everything else replaces what is below.
 *
 * As in Istio's charts, an empty list replaces nothing.
 */
export function overlay(below: Tree, above: Tree | undefined): Tree {
  const joined: { [key: string]: unknown } = { ...below };
  for (const [key, value] of Object.entries(above ?? {})) {
    const current = joined[key];
    if (isTree(value) && isTree(current)) {
      joined[key] = overlay(current, value);
    } else if (value !== undefined && !(isEmptyList(value) && Array.isArray(current))) {
      joined[key] = value;
    }
  }
  return joined;
}

/** Several trees, each laid over those before it. */
export function overlays(...trees: (Tree | undefined)[]): Tree {
  return trees.reduce<Tree>(overlay, {});
}

/** A tree with one value in it. */
export function treeOf([key, ...path]: readonly string[], value: unknown): Tree {
  return { [key]: path.length === 0 ? value : treeOf(path, value) };
}

/** The tree below a key, or none. */
export function subtree(tree: Tree, ...path: string[]): Tree | undefined {
  const [key, ...rest] = path;
  const value = tree[key];
  return !isTree(value) ? undefined : rest.length === 0 ? value : subtree(value, ...rest);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The same tree without what is undefined, and without trees in which there is nothing else. */
export function pruned(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree)
    .map(([key, value]): [string, unknown] => [key, isTree(value) && Object.keys(value).length > 0 ? emptyToUndefined(pruned(value)) : value])
    .filter(([, value]) => value !== undefined));
}

function emptyToUndefined(tree: Tree): Tree | undefined {
  return Object.keys(tree).length === 0 ? undefined : tree;
}
