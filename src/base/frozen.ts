/**
 * A copy of what a caller handed in, which the caller can no longer change after it was judged.
 *
 * Lists and structs are copied and frozen, through and through. Everything with a behaviour of its own is left as it is:
 * constructs, durations and other class instances, functions, and the objects that stand for those of another language.
 */
export function frozen<T>(value: T): T {
  if (Array.isArray(value)) {
    return Object.freeze(value.map(frozen)) as T;
  }
  return isStruct(value)
    ? Object.freeze(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, frozen(member)]))) as T
    : value;
}

/** Whether a value is plain data: neither of a class, nor with accessors or hidden members. */
function isStruct(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || ![Object.prototype, null].includes(Object.getPrototypeOf(value))) {
    return false;
  }
  const members = Object.values(Object.getOwnPropertyDescriptors(value));
  return Object.getOwnPropertySymbols(value).length === 0 && members.every(member => member.enumerable && 'value' in member);
}
