import { Release, Schema, fieldOf, resolve } from '../../schema';

/** Whether anything in a release has a default; Istio's own kinds have none. */
export function hasDefaults({ definitions }: Release): boolean {
  return Object.values(definitions).some(({ properties = {} }) => Object.values(properties).some(property => property.default !== undefined));
}

/** The value as the API server completes it: what is missing gets its default, and so does what is missing in a default. */
export function withDefaults(value: unknown, schema: Schema | undefined, release: Release): unknown {
  if (schema === undefined || typeof value !== 'object' || value === null) {
    return value;
  }
  const facts = resolve(schema, release);
  if (Array.isArray(value)) {
    return value.map(entry => withDefaults(entry, facts.items, release));
  }
  const missing = Object.entries(facts.properties ?? {})
    .filter(([name, property]) => property.default !== undefined && !Object.hasOwn(value, name))
    .map(([name, property]): [string, unknown] => [name, property.default]);
  return Object.fromEntries([...Object.entries(value), ...missing]
    .map(([name, inner]) => [name, withDefaults(inner, fieldOf(facts, name), release)]));
}
