import { Issue } from './issue';
import { NONE, joined } from './joined';
import { item, property } from './path';

/** The issues of a list's items, in order; null counts as an empty list. */
export function eachItem<T>(values: readonly T[] | null | undefined, path: string, check: (value: T, path: string) => Issue[]): Issue[] {
  let all = NONE;
  for (let index = 0; index < (values?.length ?? 0); index++) {
    all = joined(all, check(values![index], item(path, index)));
  }
  return all;
}

/** The issues of a map's entries, in order; null counts as an empty map, and the API server drops entries that are null. */
export function eachEntry<T>(
  entries: { readonly [key: string]: T } | null | undefined,
  path: string,
  check: (key: string, value: T, path: string) => Issue[],
): Issue[] {
  let all = NONE;
  for (const key of entries ? Object.keys(entries) : []) {
    all = entries![key] === null ? all : joined(all, check(key, entries![key], property(path, key)));
  }
  return all;
}
