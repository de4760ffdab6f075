import { Release, Schema, fieldOf, resolve } from '../../schema';

/**
 * The value as the API server judges it: a null is dropped where the schema knows the field and does not say that it may be null.
 * Nulls in lists stay, and so do those in free-form objects.
 */
export function withoutNulls(value: unknown, schema: Schema | undefined, release: Release): unknown {
  return hasNull(value) ? dropNulls(value, schema, release) : value;
}

function dropNulls(value: unknown, schema: Schema | undefined, release: Release): unknown {
  const facts = schema === undefined ? {} : resolve(schema, release);
  if (Array.isArray(value)) {
    return value.map(entry => dropNulls(entry, facts.items, release));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => {
    const known = fieldOf(facts, name);
    const dropped = inner === null && known !== undefined && !resolve(known, release).nullable;
    return dropped ? [] : [[name, dropNulls(inner, known, release)]];
  }));
}

function hasNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value as object).some(hasNull));
}
