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
    checks.push((value, report) => {
      const entries = value as unknown[];
      for (let index = 0; index < entries.length; index++) {
        report.enter(index);
        check(entries[index], report);
        report.leave();
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

function fieldsCheck(schema: Schema, compile: Compile): Check {
  const known = new Map(Object.entries(schema.properties ?? {}).map(([name, inner]): [string, Check] => [name, compile(inner)]));
  const values = schema.values === undefined ? undefined : compile(schema.values);
  const free = schema.preserveUnknownFields === true;
  return (value, report) => {
    for (const name of Object.keys(value as Fields)) {
      const check = known.get(name) ?? values;
      if (check !== undefined) {
        report.enter(name);
        check((value as Fields)[name], report);
        report.leave();
      } else if (!free) {
        report.add(SCHEMA.unknownField, 'no such field', `use one of ${[...known.keys()].join(', ')}`, name);
      }
    }
  };
}

function requiredCheck(name: string): Check {
  return (value, report) => {
    if (!(name in (value as Fields))) {
      report.add(SCHEMA.missingField, 'missing', 'it is required', name);
    }
  };
}

function exclusiveCheck(group: string[]): Check {
  return (value, report) => {
    const set = group.filter(name => name in (value as Fields));
    if (set.length > 1) {
      report.add(SCHEMA.exclusiveFields, `got ${set.join(' and ')}`, `use one of ${group.join(', ')}`);
    }
  };
}

function uniqueKeysCheck(keys: string[]): Check {
  return (value, report) => {
    const seen = new Set<string>();
    (value as Fields[]).forEach((entry, index) => {
      const key = JSON.stringify(keys.map(name => entry?.[name]));
      if (seen.has(key)) {
        report.add(SCHEMA.duplicateItem, `a second item has ${keys.join(', ')} ${key}`, 'keep one of them', index);
      }
      seen.add(key);
    });
  };
}

function uniqueItemsCheck(value: unknown, report: Report): void {
  const seen = new Set<string>();
  (value as unknown[]).forEach((entry, index) => {
    const text = JSON.stringify(entry);
    if (seen.has(text)) {
      report.add(SCHEMA.duplicateItem, `${shown(entry)} is there twice`, 'keep one of them', index);
    }
    seen.add(text);
  });
}

/** The check of a value whose format hangs on its type. */
function formatWhereCheck({ type, formats }: NonNullable<Schema['formatWhere']>): Check {
  return (self, report) => {
    const { type: actual, value } = self as Fields;
    if (actual === type && typeof value === 'string' && !formats.some(format => FORMATS[format](value))) {
      report.add(SCHEMA.wrongFormat, `got ${shown(value)}`, `use ${formats.join(' or ')}`, 'value');
    }
  };
}

function sizeCheck(min: number | undefined, max: number | undefined, what: string, sizeOf: (value: unknown) => number): Check[] {
  if (min === undefined && max === undefined) {
    return [];
  }
  return [(value, report) => {
    const size = sizeOf(value);
    if (min !== undefined && size < min) {
      report.add(SCHEMA.wrongSize, `got ${size} ${what}`, `use at least ${min}`);
    }
    if (max !== undefined && size > max) {
      report.add(SCHEMA.wrongSize, `got ${size} ${what}`, `use at most ${max}`);
    }
  }];
}
