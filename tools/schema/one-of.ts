import { Raw, refuseUnknown, same } from './strict';
import { Schema } from '../../src/schema/schema';

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

/**
 * Reads a value whose format hangs on its type.
 *
 * CRDs spell it as `oneOf: [A, B]`, where A says that the type is T and that the value has one of some formats, and B that
 * the type is not T.
 */
export function formatWhere({ oneOf }: Raw): Schema['formatWhere'] {
  const { type, value } = oneOf?.[0]?.properties ?? {};
  const formats: string[] | undefined = value?.anyOf?.map((option: Raw) => option.format);
  const is: string[] | undefined = type?.enum;
  if (formats === undefined || is === undefined || is.length !== 1) return undefined;
  const expected = [
    { properties: { type: { enum: is }, value: { anyOf: formats.map(format => ({ format })) } } },
    { properties: { type: { not: { enum: is } } } },
  ];
  return same(oneOf, expected) ? { type: is[0], formats } : undefined;
}

function group(branches: Raw[], where: string): string[] {
  const names = branches.slice(1).map(branch => branch.required?.[0]);
  const single = names.map(name => ({ required: [name] }));
  if (!same(branches, [{ not: { anyOf: single } }, ...single])) {
    throw new Error(`${where}: a oneOf that is not "at most one of these properties"`);
  }
  return names;
}
