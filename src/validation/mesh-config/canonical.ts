import { ENUMS, Field, MESSAGES, isObject, numberOf } from './facts';

/**
 * A well-formed configuration as Istio understands it: fields that it does not know and nulls are gone, numbers are numbers, enums are
 * names if they have one, and a null among the items of a list is an item without anything set.
 */
export function canonicalOf(message: string, value: unknown): object {
  const given = isObject(value) ? value : {};
  return Object.fromEntries(MESSAGES[message].flatMap(field => {
    const member = given[field.name];
    return member === undefined || member === null ? [] : [[field.name, fieldOf(field, member)]];
  }));
}

function fieldOf(field: Field, value: unknown): unknown {
  if (field.list) {
    return (value as unknown[]).map(element => elementOf(field, element));
  }
  return field.map
    ? Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, elementOf(field, member)]))
    : elementOf(field, value);
}

function elementOf({ message, enum: ofEnum, type }: Field, value: unknown): unknown {
  if (message !== undefined) {
    return canonicalOf(message, value);
  }
  if (ofEnum !== undefined) {
    return typeof value === 'string' ? value : ENUMS[ofEnum][(value ?? 0) as number] ?? value;
  }
  switch (type) {
    case 'string':
    case 'Duration': return value ?? '';
    case 'bool':
    case 'BoolValue': return value ?? false;
    case 'Struct': return value;
    default: return value === null ? 0 : numberOf(value);
  }
}
