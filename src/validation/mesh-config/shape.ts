import { ENUMS, Field, MESSAGES, isObject, numberOf } from './facts';
import { Fault, faultOf } from './fault';
import { item, property } from '../path';
import { anyDurationProblem } from '../vocabulary/duration';
import { Problem } from '../vocabulary/problem';

const INT32 = { min: -(2 ** 31), max: 2 ** 31 - 1 };
const UINT32 = { min: 0, max: 2 ** 32 - 1 };
/** Beyond it JSON's numbers are no longer exact. */
const INT64 = { min: -(2 ** 63), max: 2 ** 63 };
const RANGES: { readonly [type: string]: { readonly min: number; readonly max: number } } = {
  int32: INT32, Int32Value: INT32, uint32: UINT32, UInt32Value: UINT32, Int64Value: INT64,
};

/**
 * Values of a type other than that of their field, as Istio reads the configuration of a mesh: null is absent, a field that is not known
 * is passed over, numbers may be written as strings, enums as numbers.
 */
export function shapeFaults(message: string, value: unknown, path: string): Fault[] {
  if (!isObject(value)) {
    return faultOf(path, wrong(value, 'use a map of fields'));
  }
  return MESSAGES[message].flatMap(field => {
    const given = value[field.name];
    return given === undefined || given === null ? [] : fieldFaults(field, given, property(path, field.name));
  });
}

function fieldFaults(field: Field, value: unknown, path: string): Fault[] {
  if (field.list) {
    return Array.isArray(value)
      ? value.flatMap((element, index) => elementFaults(field, element, item(path, index)))
      : faultOf(path, wrong(value, 'use a list'));
  }
  if (field.map) {
    return isObject(value)
      ? Object.entries(value).flatMap(([key, member]) => elementFaults(field, member, property(path, key)))
      : faultOf(path, wrong(value, 'use a map'));
  }
  return elementFaults(field, value, path);
}

function elementFaults(field: Field, value: unknown, path: string): Fault[] {
  if (field.message !== undefined) {
    return value === null ? [] : shapeFaults(field.message, value, path);
  }
  return value === null && field.type !== 'Duration' ? [] : faultOf(path, scalarProblem(field, value));
}

function scalarProblem({ type = '', enum: ofEnum }: Field, value: unknown): Problem {
  if (ofEnum !== undefined) {
    const isKnown = typeof value === 'string' ? ENUMS[ofEnum].includes(value) : isWhole(value, INT32);
    return isKnown ? undefined : wrong(value, `use one of ${ENUMS[ofEnum].join(', ')}`);
  }
  switch (type) {
    case 'string': return typeof value === 'string' ? undefined : wrong(value, 'use a string');
    case 'bool':
    case 'BoolValue': return typeof value === 'boolean' ? undefined : wrong(value, 'use true or false');
    case 'double': return typeof numberOf(value) === 'number' ? undefined : wrong(value, 'use a number');
    case 'Struct': return isObject(value) ? undefined : wrong(value, 'use a map');
    case 'Duration': return typeof value === 'string' ? anyDurationProblem(value) : wrong(value, 'use a duration such as "5s"');
    default: {
      const { min, max } = RANGES[type];
      return isWhole(value, RANGES[type]) ? undefined : wrong(value, `use a whole number from ${min} to ${max}`);
    }
  }
}

function isWhole(value: unknown, { min, max }: { readonly min: number; readonly max: number }): boolean {
  const number = numberOf(value);
  return Number.isInteger(number) && number! >= min && number! <= max;
}

function wrong(value: unknown, fix: string): Problem {
  return { message: `got ${JSON.stringify(value)}`, fix };
}
