import { poolOf } from './fields';
import { MAKERS } from './makers';
import { Place, fieldPlace, itemPlace } from './places';
import { Random } from './random';
import { Shape, shapesOf } from './shapes';
import { fieldKey } from './targets';
import { pickSound } from './values/pool';
import { Schema, resolve } from '../../../src/schema';
import { isObject, Json, JsonObject } from '../json';

/** How many of a type's optional fields are set, on average; the deeper, the fewer. */
const FIELDS_BY_DEPTH = [3, 2.5, 2, 1.5, 1, 0.7];
const SHARE_OF_ODD = 0.01;
/** How often a field is set although its shape goes without. */
const SHARE_AGAINST_SHAPE = 0.015;
const SHARE_OF_MADE = 0.95;
/** Types made as a whole may lack the field that is wanted. */
const SHARE_OF_MADE_ON_WAY = 0.4;
/** Lists of one are the rule, and what has to be there is hardly ever empty. */
const LENGTHS = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 0];
const SHARE_OF_EMPTY = 0.02;

/** Makes values that the schema allows and that are mostly sound in the eyes of istiod too. */
export class Grower {
  /** The fields on the way are always set. */
  public constructor(private readonly random: Random, private readonly way: ReadonlySet<string> = new Set()) {}

  /** A value of its own, which may be changed: none of it is part of a table. */
  public grow(place: Place, depth: number): Json {
    return structuredClone(this.value(place, depth));
  }

  private value(place: Place, depth: number, isWanted = false): Json {
    const type = place.schema.ref;
    const made = type === undefined ? undefined : MAKERS[type];
    if (made !== undefined && this.random.chance(this.isOnWay(type!) ? SHARE_OF_MADE_ON_WAY : SHARE_OF_MADE)) {
      return made(this.random);
    }
    const schema = resolve(place.schema, place.release);
    const pool = poolOf(place, place.property);
    if (pool !== undefined && schema.type !== 'array' && (schema.type !== 'object' || pool.sound.some(isObject))) {
      return this.random.chance(SHARE_OF_ODD) ? this.random.pick(pool.odd) : pickSound(pool, this.random);
    }
    switch (schema.type) {
      case 'object': return this.object(place, depth, isWanted);
      case 'array': return this.list(place, depth, isWanted);
      default: return this.scalar(schema);
    }
  }

  private isOnWay(type: string): boolean {
    return [...this.way].some(field => field.startsWith(`${type}.`));
  }

  private object(place: Place, depth: number, isWanted: boolean): Json {
    const schema = resolve(place.schema, place.release);
    if (schema.values !== undefined) {
      return this.map(place, depth, isWanted);
    }
    const owner = place.schema.ref ?? place.owner;
    const onWay = Object.keys(schema.properties ?? {}).filter(name => this.way.has(fieldKey(owner, name)));
    const shape = this.shapeOf(place, onWay);
    const result: JsonObject = {};
    for (const name of this.names(schema, shape, onWay, depth)) {
      const wanted = schema.required?.includes(name) || shape.with?.includes(name) || onWay.includes(name);
      result[name] = this.value(fieldPlace(place, name)!, depth + 1, wanted);
    }
    return override(result, shape.fixed ?? {});
  }

  /** One of the shapes of a type, if possible one that has the fields that are needed. */
  private shapeOf({ schema, release }: Place, needed: readonly string[]): Shape {
    const shapes = shapesOf(release)[schema.ref ?? ''] ?? [{}];
    const fitting = shapes.filter(({ without = [] }) => !without.some(name => needed.includes(name)));
    return this.random.pick(fitting.length > 0 ? fitting : shapes);
  }

  private names(schema: Schema, shape: Shape, onWay: readonly string[], depth: number): string[] {
    const all = Object.keys(schema.properties ?? {});
    const share = Math.min(0.6, FIELDS_BY_DEPTH[Math.min(depth, FIELDS_BY_DEPTH.length - 1)] / all.length);
    const chosen = all.filter(name => {
      if (onWay.includes(name)) {
        return true;
      }
      if (shape.without?.includes(name)) {
        return this.random.chance(SHARE_AGAINST_SHAPE);
      }
      const certain = schema.required?.includes(name) || shape.with?.includes(name);
      return certain || this.random.chance(share);
    });
    const excluded = (schema.oneOf ?? []).flatMap(group => this.random.shuffled(group.filter(name => chosen.includes(name))).slice(1));
    return chosen.filter(name => onWay.includes(name) || shape.with?.includes(name) || !excluded.includes(name));
  }

  private map(place: Place, depth: number, isWanted: boolean): JsonObject {
    const values = fieldPlace(place, '')!;
    const keys = poolOf(place, `${place.property}#`);
    const result: JsonObject = {};
    for (let left = this.length(isWanted); left > 0; left--) {
      const key = keys === undefined ? this.random.pick(['a', 'foo', 'bar']) : String(pickSound(keys, this.random));
      result[key] = this.value(values, depth + 1);
    }
    return result;
  }

  private list(place: Place, depth: number, isWanted: boolean): Json[] {
    const { minItems = 0, maxItems = Infinity, listMapKeys = [] } = resolve(place.schema, place.release);
    const length = Math.min(maxItems, Math.max(minItems, this.length(isWanted)));
    const items = Array.from({ length }, () => this.value(itemPlace(place)!, depth + 1));
    // What is twice in a list is a mistake in most, and mutation makes it.
    const identity = (item: Json) => isObject(item) ? JSON.stringify(listMapKeys.map(key => item[key])) : item;
    return listMapKeys.length > 0 || items.every(item => typeof item === 'string')
      ? [...new Map(items.map(item => [identity(item), item])).values()]
      : items;
  }

  private length(isWanted: boolean): number {
    const length = this.random.pick(LENGTHS);
    return isWanted && length === 0 && !this.random.chance(SHARE_OF_EMPTY) ? 1 : length;
  }

  private scalar(schema: Schema): Json {
    if (schema.enum !== undefined) {
      return this.random.pick(schema.enum);
    }
    switch (schema.type) {
      case 'string': return this.random.pick(['foo', 'bar', 'x', 'v1']);
      case 'boolean': return this.random.chance(0.5);
      case 'integer': return this.random.pick([1, 2, 5, 10, 100].map(number => this.within(schema, number)));
      case 'number': return this.random.pick([0.5, 1, 10, 99.9].map(number => this.within(schema, number)));
      default: return this.random.pick<Json>([{ foo: 'bar' }, {}]);
    }
  }

  private within({ minimum = -Infinity, maximum = Infinity }: Schema, number: number): number {
    return Math.min(maximum, Math.max(minimum, number));
  }
}

function override(value: JsonObject, fixed: JsonObject): JsonObject {
  const result = { ...value };
  for (const [name, forced] of Object.entries(fixed)) {
    const grown = result[name];
    result[name] = isObject(forced) && isObject(grown) ? override(grown, forced) : structuredClone(forced);
  }
  return result;
}
