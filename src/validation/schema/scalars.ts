import { regexOf } from './pattern';
import { Check, Report, shown } from './report';
import { refuseUnknownFields } from './unknown-fields';
import { Schema } from '../../schema/schema';
import { CatalogueEntry } from '../catalogue/entry';
import { SCHEMA } from '../catalogue/schema';

const INT32 = { min: -2147483648, max: 2147483647 };
const SURROGATE = /[\uD800-\uDFFF]/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;

const IS_TYPE: { readonly [type: string]: (value: unknown) => boolean } = {
  object: value => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: value => typeof value === 'string',
  boolean: value => typeof value === 'boolean',
  // Whole numbers have 64 bits.
  integer: value => Number.isInteger(value) && Math.abs(value as number) <= 2 ** 63,
  number: value => typeof value === 'number',
};
const ARTICLE: { readonly [type: string]: string } = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
};

/** Whether the value has the type of the schema; the other checks only make sense where it has. */
export function typeCheck(schema: Schema): (value: unknown, report: Report) => boolean {
  const wanted = schema.intOrString ? ['integer', 'string'] : schema.type === undefined ? [] : [schema.type];
  const [isType = () => true, isOther = () => false] = wanted.map(type => IS_TYPE[type]);
  // The API server lets any list pass for base64; istiod's webhook then takes lists of bytes.
  const isBytes = (value: unknown) => schema.format === 'byte' && Array.isArray(value);
  return (value, report) => {
    const fits = isType(value) || isOther(value) || isBytes(value);
    if (!fits) {
      report.add(SCHEMA.wrongType, `got ${shown(value)}`, `use ${wanted.map(type => ARTICLE[type]).join(' or ')}`);
    }
    return fits;
  };
}

/** Checks of a string: enum, pattern, format, length. */
export function stringCheck(schema: Schema): Check[] {
  const checks: Check[] = [];
  const { enum: members, pattern, format, minLength, maxLength } = schema;
  if (members !== undefined) {
    checks.push(when(value => !members.includes(value as string), SCHEMA.notInEnum, `use one of ${members.join(', ')}`));
  }
  if (pattern !== undefined) {
    const regex = regexOf(pattern);
    checks.push(when(value => !regex.test(value as string), SCHEMA.wrongFormat, `use a value that matches ${pattern}`));
  }
  if (format === 'byte') {
    checks.push(when(value => typeof value === 'string' && !BASE64.test(value), SCHEMA.wrongFormat, 'use base64'));
    checks.push((value, report) => Array.isArray(value) && refuseUnknownFields(value, undefined, report));
  }
  if (minLength !== undefined) {
    checks.push(when(value => lengthOf(value) < minLength, SCHEMA.wrongSize, `use at least ${minLength} characters`));
  }
  if (maxLength !== undefined) {
    checks.push(when(value => lengthOf(value) > maxLength, SCHEMA.wrongSize, `use at most ${maxLength} characters`));
  }
  return checks;
}

/** Checks of a number: range. */
export function numberCheck(schema: Schema): Check[] {
  const bits = schema.format === 'int32' ? INT32 : undefined;
  const min = schema.minimum ?? bits?.min;
  const max = schema.maximum ?? bits?.max;
  if (min === undefined && max === undefined) {
    return [];
  }
  const range = max === undefined ? `of at least ${min}` : min === undefined ? `of at most ${max}` : `from ${min} to ${max}`;
  const outside = (value: number) => value < (min ?? -Infinity) || value > (max ?? Infinity);
  return [when(value => outside(value as number), SCHEMA.outOfRange, `use a number ${range}`)];
}

function when(wrong: (value: unknown) => boolean, entry: CatalogueEntry, fix: string): Check {
  return (value, report) => {
    if (wrong(value)) {
      report.add(entry, `got ${shown(value)}`, fix);
    }
  };
}

/** Kubernetes counts characters, not UTF-16 units. */
function lengthOf(value: unknown): number {
  const text = value as string;
  return SURROGATE.test(text) ? [...text].length : text.length;
}
