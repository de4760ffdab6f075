import { Issue } from './issue';
import { NONE, joined } from './joined';
import { item, property } from './path';

/** The issues of a list's items, in order; null counts as an empty list. */
export function eachItem<T>(values: readonly T[] | null | undefined, path: string, check: (value: T, path: string) => Issue[]): Issue[] {
  return !values || values.length === 0 ? NONE : joined(...values.map((value, index) => check(value, item(path, index))));
}

/** The issues of a map's entries, in order; null counts as an empty map, and the API server drops entries that are null. */
export function eachEntry<T>(
  entries: { readonly [key: string]: T } | null | undefined,
  path: string,
  check: (key: string, value: T, path: string) => Issue[],
): Issue[] {
  return entries
    ? joined(...Object.keys(entries).map(key => entries[key] === null ? NONE : check(key, entries[key], property(path, key))))
    : NONE;
}
