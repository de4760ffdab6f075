/** Whether no two items have the same key; items without one are left out. */
export function areUnique<T>(items: readonly T[], keyOf: (item: T) => unknown): boolean {
  const keys = items.map(keyOf).filter(key => key !== undefined).map(key => JSON.stringify(key));
  return new Set(keys).size === keys.length;
}
