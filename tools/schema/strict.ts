/** A piece of a CRD as YAML gives it. */
export interface Raw {
  readonly [key: string]: any;
}

/** Refuses keys that the generator does not know, so that no fact is dropped in silence. */
export function refuseUnknown(raw: Raw, known: readonly string[], where: string): void {
  const unknown = Object.keys(raw).filter(key => !known.includes(key));
  if (unknown.length > 0) {
    throw new Error(`${where}: unknown ${unknown.join(', ')}`);
  }
}

/** Whether two pieces of plain data are equal. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
