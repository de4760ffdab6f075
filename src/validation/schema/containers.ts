import { item, property } from '../path';
import { Check } from './report';
import { Schema } from '../../schema/schema';
import { SCHEMA } from '../catalogue/schema';

type Compile = (schema: Schema) => Check;
type Fields = { readonly [name: string]: unknown };

/** Checks of a list: size, items, keys that must be unique. */
export function arrayCheck(schema: Schema, compile: Compile): Check[] {
  const checks = [sizeCheck(schema.minItems, schema.maxItems, 'items', value => (value as unknown[]).length)];
  if (schema.items !== undefined) {
    const check = compile(schema.items);
    checks.push((value, path, report) =>
      (value as unknown[]).forEach((entry, index) => check(entry, item(path, index), report)));
  }
  if (schema.listMapKeys !== undefined) {
    checks.push(uniqueCheck(schema.listMapKeys));
  }
  return schema.type === 'array' ? checks : [];
}

/** Checks of an object: its fields or the values of a free map, required and exclusive fields, size. */
export function objectCheck(schema: Schema, compile: Compile): Check[] {
  if (schema.type !== 'object') {
    return [];
  }
  return [
    sizeCheck(schema.minProperties, schema.maxProperties, 'entries', value => Object.keys(value as Fields).length),
    requiredCheck(schema.required ?? []),
    fieldsCheck(schema, compile),
    ...(schema.oneOf ?? []).map(exclusiveCheck),
  ];
}

function fieldsCheck(schema: Schema, compile: Compile): Check {
  const known = new Map(Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, compile(inner)]));
  const values = schema.values === undefined ? undefined : compile(schema.values);
  const free = schema.preserveUnknownFields === true;
  return (value, path, report) => {
    for (const [name, inner] of Object.entries(value as Fields)) {
      const check = known.get(name) ?? values;
      if (check !== undefined) {
        check(inner, property(path, name), report);
      } else if (!free) {
        report.add(SCHEMA.unknownField, property(path, name), 'no such field', `use one of ${[...known.keys()].join(', ')}`);
      }
    }
  };
}

function requiredCheck(required: string[]): Check {
  return (value, path, report) => {
    for (const name of required) {
      if (!(name in (value as Fields))) {
        report.add(SCHEMA.missingField, property(path, name), 'missing', 'it is required');
      }
    }
  };
}

function exclusiveCheck(group: string[]): Check {
  return (value, path, report) => {
    const set = group.filter(name => name in (value as Fields));
    if (set.length > 1) {
      report.add(SCHEMA.exclusiveFields, path, `got ${set.join(' and ')}`, `use one of ${group.join(', ')}`);
    }
  };
}

function uniqueCheck(keys: string[]): Check {
  return (value, path, report) => {
    const seen = new Set<string>();
    (value as Fields[]).forEach((entry, index) => {
      const key = JSON.stringify(keys.map(name => entry?.[name]));
      if (seen.has(key)) {
        report.add(SCHEMA.duplicateItem, item(path, index), `a second item has ${keys.join(', ')} ${key}`, 'keep one of them');
      }
      seen.add(key);
    });
  };
}

function sizeCheck(min: number | undefined, max: number | undefined, what: string, sizeOf: (value: unknown) => number): Check {
  return (value, path, report) => {
    const size = sizeOf(value);
    if (min !== undefined && size < min) {
      report.add(SCHEMA.wrongSize, path, `got ${size} ${what}`, `use at least ${min}`);
    }
    if (max !== undefined && size > max) {
      report.add(SCHEMA.wrongSize, path, `got ${size} ${what}`, `use at most ${max}`);
    }
  };
}
