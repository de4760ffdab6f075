import { Release, Schema, releaseOf, resolve } from '../../../src/schema';
import { Generator } from '../../../tools/conformance/generate/generator';
import { Random } from '../../../tools/conformance/generate/random';
import { Json, JsonObject, isObject } from '../../../tools/conformance/json';
import { KINDS } from '../../../tools/conformance/kinds';
import { isRefused, judge } from '../../../tools/conformance/verdict';

const NAMES = [...KINDS.keys()];
const OBJECTS = 700;
const ROUNDS = 6;

/** All fields that the schema names, as type and property. */
function fieldsOf(schema: Schema, owner: string, release: Release, seen = new Set<string>()): Set<string> {
  const { properties = {}, items, values } = resolve(schema, release);
  for (const [name, field] of Object.entries(properties)) {
    const key = `${schema.ref ?? owner}.${name}`;
    if (!seen.has(key)) {
      seen.add(key);
      fieldsOf(field, key, release, seen);
    }
  }
  for (const inner of [items, values]) {
    if (inner !== undefined) fieldsOf(inner, owner, release, seen);
  }
  return seen;
}

/** The fields that an object sets. */
function fieldsIn(value: Json, schema: Schema, owner: string, release: Release, seen: Set<string>): void {
  const { properties, items, values } = resolve(schema, release);
  if (Array.isArray(value) && items !== undefined) {
    value.forEach(item => fieldsIn(item, items, owner, release, seen));
  } else if (isObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (properties !== undefined && Object.hasOwn(properties, name)) {
        const key = `${schema.ref ?? owner}.${name}`;
        seen.add(key);
        fieldsIn(inner, properties[name], key, release, seen);
      } else if (values !== undefined) {
        fieldsIn(inner, values, owner, release, seen);
      }
    }
  }
}

function objectsOf(kind: string, seed: number, count: number, samples: JsonObject[] = []): JsonObject[] {
  const generator = new Generator(kind, seed, samples);
  return Array.from({ length: count }, (_, number) => generator.object(number));
}

test('a seed always gives the same numbers, another gives others', () => {
  const numbers = (seed: string) => { const random = new Random(seed); return [random.next(), random.next(), random.below(10)]; };
  expect(numbers('1')).toEqual(numbers('1'));
  expect(numbers('1')).not.toEqual(numbers('2'));
});

test('numbers are spread evenly', () => {
  const random = new Random('even');
  const counts = Array<number>(10).fill(0);
  for (let drawn = 0; drawn < 10000; drawn++) counts[random.below(10)]++;
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test.each(NAMES)('%s: the same seed gives the same objects, another gives others', kind => {
  expect(objectsOf(kind, 1, 20)).toEqual(objectsOf(kind, 1, 20));
  expect(objectsOf(kind, 1, 20)).not.toEqual(objectsOf(kind, 2, 20));
});

test.each(NAMES)('%s: an object is the same whichever were made before', kind => {
  const alone = new Generator(kind, 1).object(150);
  expect(objectsOf(kind, 1, 151)[150]).toEqual(alone);
  expect(new Generator(kind, 1).object(150)).toEqual(alone);
});

test.each(NAMES)('%s: every field of the schema is reached', kind => {
  const { group, schema } = KINDS.get(kind)!;
  const release = releaseOf(group);
  const { spec } = schema.properties!;
  const missing = fieldsOf(spec, kind, release);
  for (let seed = 0; seed < ROUNDS && missing.size > 0; seed++) {
    const reached = new Set<string>();
    objectsOf(kind, seed, OBJECTS).forEach(object => fieldsIn(object.spec ?? null, spec, kind, release, reached));
    reached.forEach(field => missing.delete(field));
  }
  expect([...missing]).toEqual([]);
});

test.each(NAMES)('%s: some objects are sound and some are refused', kind => {
  const refused = objectsOf(kind, 3, 300).filter(object => isRefused(judge(object).verdict)).length;
  expect(refused).toBeGreaterThan(30);
  expect(refused).toBeLessThan(280);
});

test('samples are mutated, and stay as they are themselves', () => {
  const sample = { apiVersion: 'networking.istio.io/v1', kind: 'Sidecar', metadata: { name: 'sample' }, spec: { egress: [{ hosts: ['./*'] }] } };
  const before = structuredClone(sample);
  const names = objectsOf('Sidecar', 1, 200, [sample]).map(({ metadata }) => isObject(metadata) && metadata.name);
  expect(names.filter(name => name === 'sample').length).toBeGreaterThan(10);
  expect(sample).toEqual(before);
});
