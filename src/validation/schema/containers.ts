import { item, property } from '../path';
import { Check, Report, shown } from './report';
import { Schema } from '../../schema/schema';
import { SCHEMA } from '../catalogue/schema';
import { isSloppyIpAddress } from '../vocabulary/sloppy-ip';

type Compile = (schema: Schema) => Check;
type Fields = { readonly [name: string]: unknown };

const FORMATS: { readonly [format: string]: (text: string) => boolean } = {
  ipv4: text => isSloppyIpAddress(text) && text.includes('.'),
  ipv6: text => isSloppyIpAddress(text) && text.includes(':'),
};

/** Checks of a list: size, items, keys that must be unique. */
export function arrayCheck(schema: Schema, compile: Compile): Check[] {
  const checks = sizeCheck(schema.minItems, schema.maxItems, 'items', value => (value as unknown[]).length);
  if (schema.items !== undefined) {
    const check = compile(schema.items);
    checks.push((value, path, report) => {
      const entries = value as unknown[];
      for (let index = 0; index < entries.length; index++) {
        check(entries[index], item(path, index), report);
      }
    });
  }
  if (schema.listMapKeys !== undefined) {
    checks.push(uniqueKeysCheck(schema.listMapKeys));
  }
  if (schema.uniqueItems) {
    checks.push(uniqueItemsCheck);
  }
  return schema.type === 'array' ? checks : [];
}

/** Checks of an object: its fields or the values of a free map, required and exclusive fields, size. */
export function objectCheck(schema: Schema, compile: Compile): Check[] {
  if (schema.type !== 'object') {
    return [];
  }
  return [
    ...sizeCheck(schema.minProperties, schema.maxProperties, 'entries', value => Object.keys(value as Fields).length),
    ...(schema.required ?? []).map(requiredCheck),
    fieldsCheck(schema, compile),
    ...(schema.oneOf ?? []).map(exclusiveCheck),
    ...schema.formatWhere === undefined ? [] : [formatWhereCheck(schema.formatWhere)],
  ];
}

/** A field that the schema knows; how a path goes on to it is worked out once, since almost every object has it. */
interface KnownField {
  readonly check: Check;
  readonly suffix: string;
}

function fieldsCheck(schema: Schema, compile: Compile): Check {
  const known = new Map(Object.entries(schema.properties ?? {}).map(([name, inner]): [string, KnownField] =>
    [name, { check: compile(inner), suffix: property(' ', name).slice(1) }]));
  const values = schema.values === undefined ? undefined : compile(schema.values);
  const free = schema.preserveUnknownFields === true;
  return (value, path, report) => {
    for (const name of Object.keys(value as Fields)) {
      const field = known.get(name);
      const inner = (value as Fields)[name];
      if (field !== undefined) {
        field.check(inner, path === '' ? name : path + field.suffix, report);
      } else if (values !== undefined) {
        values(inner, property(path, name), report);
      } else if (!free) {
        report.add(SCHEMA.unknownField, property(path, name), 'no such field', `use one of ${[...known.keys()].join(', ')}`);
      }
    }
  };
}

function requiredCheck(name: string): Check {
  return (value, path, report) => {
    if (!(name in (value as Fields))) {
      report.add(SCHEMA.missingField, property(path, name), 'missing', 'it is required');
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

function uniqueKeysCheck(keys: string[]): Check {
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

function uniqueItemsCheck(value: unknown, path: string, report: Report): void {
  const seen = new Set<string>();
  (value as unknown[]).forEach((entry, index) => {
    const text = JSON.stringify(entry);
    if (seen.has(text)) {
      report.add(SCHEMA.duplicateItem, item(path, index), `${shown(entry)} is there twice`, 'keep one of them');
    }
    seen.add(text);
  });
}

/** The check of a value whose format hangs on its type. */
function formatWhereCheck({ type, formats }: NonNullable<Schema['formatWhere']>): Check {
  return (self, path, report) => {
    const { type: actual, value } = self as Fields;
    if (actual === type && typeof value === 'string' && !formats.some(format => FORMATS[format](value))) {
      report.add(SCHEMA.wrongFormat, property(path, 'value'), `got ${shown(value)}`, `use ${formats.join(' or ')}`);
    }
  };
}

function sizeCheck(min: number | undefined, max: number | undefined, what: string, sizeOf: (value: unknown) => number): Check[] {
  if (min === undefined && max === undefined) {
    return [];
  }
  return [(value, path, report) => {
    const size = sizeOf(value);
    if (min !== undefined && size < min) {
      report.add(SCHEMA.wrongSize, path, `got ${size} ${what}`, `use at least ${min}`);
    }
    if (max !== undefined && size > max) {
      report.add(SCHEMA.wrongSize, path, `got ${size} ${what}`, `use at most ${max}`);
    }
  }];
}
