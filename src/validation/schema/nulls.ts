import { Schema, fieldOf, resolve } from '../../schema';

/**
 * The value as the API server judges it: a null is dropped where the schema knows the field and does not say that it may be null.
 * Nulls in lists stay, and so do those in free-form objects.
 */
export function withoutNulls(value: unknown, schema: Schema | undefined): unknown {
  return hasNull(value) ? dropNulls(value, schema) : value;
}

function dropNulls(value: unknown, schema: Schema | undefined): unknown {
  const facts = schema === undefined ? {} : resolve(schema);
  if (Array.isArray(value)) {
    return value.map(entry => dropNulls(entry, facts.items));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => {
    const known = fieldOf(facts, name);
    return inner === null && known !== undefined && !resolve(known).nullable ? [] : [[name, dropNulls(inner, known)]];
  }));
}

function hasNull(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.values(value as object).some(hasNull));
}
