/** How many of many things are told: more say less, and of things that all clash with one another there are too many pairs. */
export const FEW = 8;

/** The first things that match: a few, and one more where there is one. */
export function firstFew<T>(things: Iterable<T>, matches: (thing: T) => boolean): T[] {
  const found: T[] = [];
  for (const thing of things) {
    if (matches(thing)) found.push(thing);
    if (found.length > FEW) break;
  }
  return found;
}

/** Adds a thing to the list of a key. */
export function append<K, T>(lists: Map<K, T[]>, key: K, thing: T): void {
  const known = lists.get(key);
  if (known === undefined) {
    lists.set(key, [thing]);
  } else {
    known.push(thing);
  }
}

/** The things by key, in their order. */
export function grouped<K, T>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const lists = new Map<K, T[]>();
  for (const thing of things) append(lists, keyOf(thing), thing);
  return lists;
}
