import { poolOf } from '../fields';
import { Random } from '../random';
import { Position, setAt, valueAt } from './positions';
import { Schema, resolve } from '../../../../src/schema';
import { Json, isObject } from '../../json';
import { ODD_KEYS, ODD_VALUES } from '../values/policy-conditions';

const WRONG: readonly Json[] = ['x', '', 1, -1, 1.5, true, {}, [], ['x'], { a: 'x' }, '1', 'true', [{}], [[]], [1]];
const ODD_TEXT = [
  '', ' ', 'é', '日本', '\u0000', '\n', '\t', '*', 'a b', 'a/b', 'A', '-', '_', '.', '~', '%', '"', '\\', '😀', 'a'.repeat(64),
  'a'.repeat(300),
];
const INSERTED = [
  ' ', '*', '.', '/', '-', '_', ':', '\n', 'é', 'A', '0', '%', '[', '{', '"', '\\', '@', ',', '=', '~', '\u0000', '\u007f', '١',
];

/** Exchanges a value for one at the border of what its field takes. */
export function oddValue(position: Position, random: Random): boolean {
  const { place } = position;
  const odd = place === undefined ? undefined : poolOf(place, place.property)?.odd ?? special(place.owner, place.property);
  const value = valueAt(position);
  if (odd === undefined || Array.isArray(value) || (isObject(value) && !odd.some(isObject))) {
    return false;
  }
  setAt(position, structuredClone(random.pick(odd)));
  return true;
}

function special(owner: string | undefined, property: string): readonly Json[] | undefined {
  if (owner === 'AuthorizationPolicyCondition') {
    return property === 'key' ? ODD_KEYS : ODD_VALUES;
  }
  return undefined;
}

/** Exchanges a number for one beside the limits of its schema, an enum's member for another, a text for an odd one. */
export function borderValue(position: Position, random: Random): boolean {
  if (position.place === undefined) {
    return false;
  }
  const border = borderOf(resolve(position.place.schema, position.place.release), random);
  if (border === undefined) {
    return false;
  }
  setAt(position, border);
  return true;
}

function borderOf(schema: Schema, random: Random): Json | undefined {
  if (schema.enum !== undefined) {
    return random.pick<Json>([...schema.enum, ...schema.enum, '', 'FOO', String(schema.enum[0]).toLowerCase(), `${schema.enum[0]} `]);
  }
  switch (schema.type) {
    case 'integer':
    case 'number': {
      const { minimum = 0, maximum = 2147483647 } = schema;
      return random.pick([minimum, minimum - 1, maximum, maximum + 1, 0, 1, -1, 1.5, 1e12, 1e300, -2147483649]);
    }
    case 'boolean': return random.pick<Json>([true, false, 'true', 1, '']);
    case 'string': {
      const { maxLength = 63 } = schema;
      return random.pick([...ODD_TEXT, 'a'.repeat(maxLength), 'a'.repeat(maxLength + 1), 'é'.repeat(maxLength)]);
    }
    default: return undefined;
  }
}

/** Exchanges a value for one of another type. */
export function wrongType(position: Position, random: Random): boolean {
  setAt(position, structuredClone(random.pick(WRONG)));
  return true;
}

/** Nulls stand for absent fields; in maps the cluster's verdict depends on who reads them, so there they are left out. */
export function nullValue(position: Position): boolean {
  if (position.inMap) {
    return false;
  }
  setAt(position, null);
  return true;
}

/** Empties a value. */
export function emptyValue(position: Position): boolean {
  const value = valueAt(position);
  setAt(position, Array.isArray(value) ? [] : isObject(value) ? {} : typeof value === 'number' ? 0 : '');
  return true;
}

/** Puts a character into a text, takes one out, or exchanges its letters. */
export function tweakedText(position: Position, random: Random): boolean {
  const value = valueAt(position);
  if (typeof value !== 'string') {
    return false;
  }
  // By characters, so that none is cut in half.
  const characters = Array.from(value);
  const at = random.below(characters.length + 1);
  switch (random.below(4)) {
    case 0: characters.splice(at, 0, random.pick(INSERTED)); break;
    case 1: characters.splice(at, 1); break;
    case 2: characters.splice(at, 1, random.pick(INSERTED)); break;
    default: return setText(position, random.chance(0.5) ? value.toUpperCase() : `${value}${value}`);
  }
  return setText(position, characters.join(''));
}

function setText(position: Position, text: string): boolean {
  setAt(position, text);
  return true;
}
