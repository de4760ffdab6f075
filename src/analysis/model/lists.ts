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
