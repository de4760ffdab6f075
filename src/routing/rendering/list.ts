/** The list, or undefined where it is empty: an empty list says nothing and only makes manifests longer. */
export function unlessEmpty<T>(list: T[] | undefined): T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}
