/**
 * Whether a field is set when istiod reads an object: null, an empty list and an empty text count as absent;
 * an empty map, 0 and false do not.
 */
export function isSet<T>(value: T | null | undefined): value is NonNullable<T> {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Those of the named fields that are set. */
export function fieldsSet<T extends object>(object: T, ...names: (keyof T & string)[]): string[] {
  return names.filter(name => isSet(object[name]));
}
