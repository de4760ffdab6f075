import { Raw, refuseUnknown, same } from './strict';

/**
 * Reads the groups of properties of which at most one may be set.
 *
 * CRDs spell a group as `oneOf: [{ not: { anyOf: [A, B] } }, A, B]` where A is `{ required: [a] }`: none, or exactly
 * one. Several groups stand side by side in `allOf`.
 */
export function oneOfGroups(raw: Raw, where: string): string[][] {
  const groups: string[][] = [];
  if (raw.oneOf !== undefined) groups.push(group(raw.oneOf, where));
  for (const part of raw.allOf ?? []) {
    refuseUnknown(part, ['oneOf'], `${where} allOf`);
    groups.push(group(part.oneOf, where));
  }
  return groups;
}

function group(branches: Raw[], where: string): string[] {
  const names = branches.slice(1).map(branch => branch.required?.[0]);
  const single = names.map(name => ({ required: [name] }));
  if (!same(branches, [{ not: { anyOf: single } }, ...single])) {
    throw new Error(`${where}: a oneOf that is not "at most one of these properties"`);
  }
  return names;
}
