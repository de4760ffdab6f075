import { isObject, JsonObject } from '../../json';
import { poolOf } from '../fields';
import { Grower } from '../grower';
import { fieldPlace, itemPlace } from '../places';
import { Random } from '../random';
import { Position, removeAt, renameAt, setAt, valueAt } from './positions';
import { resolve } from '../../../../src/schema';

const GROWN_DEPTH = 4;
const MANY = [2, 3, 17, 65, 257, 513];
/** Many big items would make an object that says no more than a small one. */
const MAX_REPEATED = 60;

/** Takes a field or an item away. */
export function removed(position: Position): boolean {
  removeAt(position);
  return true;
}

/** Misspells the name of a field. */
export function misspelled(position: Position, random: Random): boolean {
  const { key, inMap } = position;
  if (typeof key !== 'string' || key === '' || inMap) {
    return false;
  }
  const snakeCase = key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  const capitalized = key[0].toUpperCase() + key.slice(1);
  renameAt(position, random.pick([`${key}s`, key.slice(0, -1), key.toUpperCase(), capitalized, snakeCase, key.toLowerCase()]));
  return true;
}

/** Gives an entry of a map a key at the border. */
export function oddKey(position: Position, random: Random): boolean {
  const { key, inMap, place } = position;
  if (typeof key !== 'string' || !inMap || place === undefined) {
    return false;
  }
  const pool = poolOf(place, `${place.property}#`);
  renameAt(position, String(random.pick(pool?.odd ?? ['', 'é', 'a b', 'A', '*', 'a'.repeat(300)])));
  return true;
}

/** Adds a field that the schema does not know. */
export function unknownField(position: Position, random: Random): boolean {
  const value = valueAt(position);
  if (!isObject(value)) {
    return false;
  }
  value[random.pick(['bogus', 'x', 'constructor', '__proto', 'é', 'a.b', 'spec', 'hosts'])] = random.pick(['x', 1, {}, []]);
  return true;
}

/** Adds a field that the schema knows, whatever else is set. */
export function addedField(position: Position, random: Random): boolean {
  const value = valueAt(position);
  const { place } = position;
  if (!isObject(value) || place === undefined) {
    return false;
  }
  const missing = Object.keys(resolve(place.schema, place.release).properties ?? {}).filter(name => !(name in value));
  if (missing.length === 0) {
    return false;
  }
  const name = random.pick(missing);
  value[name] = new Grower(random).grow(fieldPlace(place, name)!, GROWN_DEPTH);
  return true;
}

/** Adds an item to a list or an entry to a map. */
export function addedItem(position: Position, random: Random): boolean {
  const value = valueAt(position);
  const place = position.place && (itemPlace(position.place) ?? fieldPlace(position.place, 'k0'));
  if (place === undefined) {
    return false;
  }
  const grown = new Grower(random).grow(place, GROWN_DEPTH);
  if (Array.isArray(value)) {
    value.push(grown);
  } else if (isObject(value) && resolve(position.place!.schema, position.place!.release).values !== undefined) {
    value[`k${random.below(9)}`] = grown;
  } else {
    return false;
  }
  return true;
}

/** Says an item of a list twice or many times, an entry of a map under a second key. */
export function repeated({ container, key, inMap }: Position, random: Random): boolean {
  const value = (container as JsonObject)[key];
  if (Array.isArray(container)) {
    const most = JSON.stringify(value).length < MAX_REPEATED && random.chance(0.15) ? random.pick(MANY) : 1;
    for (let left = most; left > 0; left--) container.splice(random.below(container.length + 1), 0, structuredClone(value));
    return true;
  }
  if (inMap) {
    const most = random.chance(0.15) ? random.pick(MANY) : 1;
    for (let left = most; left > 0; left--) container[`${key}-${left}`] = structuredClone(value);
    return true;
  }
  return false;
}

/** Exchanges the values of two fields, or the order of two items. */
export function swapped(position: Position, random: Random): boolean {
  const { container, key } = position;
  const others = Object.keys(container).filter(name => name !== String(key));
  if (others.length === 0) {
    return false;
  }
  const other = random.pick(others);
  const value = valueAt(position);
  setAt(position, (container as JsonObject)[other]);
  (container as JsonObject)[other] = value;
  return true;
}
