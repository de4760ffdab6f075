/** A rule of a CRD in code. The type of `self` is known to fit the schema when the rule is asked. */
export interface Rule {
  readonly holds: (self: any) => boolean;
  readonly fix: string;
}

/** The rules of some CRDs, by their expression. */
export type Rules = { readonly [expression: string]: Rule };

/** How many of the fields are set; the API server drops nulls before it asks its rules. */
export function has(self: { readonly [name: string]: unknown }, ...names: string[]): number {
  return names.filter(name => (self[name] ?? null) !== null).length;
}
