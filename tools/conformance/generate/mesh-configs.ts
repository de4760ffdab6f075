import { Random } from './random';
import { ENUMS, Field, MESSAGES } from '../../../src/validation/mesh-config/facts';
import { Json, JsonObject } from '../json';

const ROOT = 'istio.mesh.v1alpha1.MeshConfig';

const NUMBERS = [0, 1, -1, 42, 100, 101, 15001, 65535, 65536, 2147483648, 4294967296, '80', '1.5', 'x', 1.5, true, null];
const SCALARS: { readonly [type: string]: readonly Json[] } = {
  string: ['', 'a', 'istio-system', 'zipkin.istio-system:9411', '1.2.3.4:80', '[::1]:80', '$(HOST_IP):8126', 'host:0', 'host:99999', 'a.b.', 'Not Valid',
    'region/zone', 'region/*', '*', '*.example.com', 'topology.kubernetes.io/region', 'P-256', 'configmap://a/b', 7, true, [], {}, null],
  bool: [true, false, 'true', 1, null],
  BoolValue: [true, false, 'true', 1, null],
  double: [0, 1.5, 100, '1.5', 'x', true, null],
  Struct: [{ a: 1, b: { c: [null] } }, {}, [], 'x', null],
  Duration: ['10s', '0s', '1ms', '0.5ms', '1h', '2h', '1m30s', '1.5s', '-1s', '10', '', 10, null],
  int32: NUMBERS,
  uint32: NUMBERS,
  Int32Value: NUMBERS,
  Int64Value: NUMBERS,
  UInt32Value: NUMBERS,
};

/** Names in maps: of tags, and of places. */
const KEYS = ['a', 'region/*', 'b/c'];

/** Configurations that try every value of a list on every field, one at a time. */
export function* singleMeshConfigs(): Generator<JsonObject> {
  for (const { path, values } of places(ROOT, [])) {
    for (const value of values) {
      yield path.reduceRight<unknown>((inner, wrap) => wrap(inner), value) as JsonObject;
    }
  }
}

/** Configurations of several fields at once. */
export function* randomMeshConfigs(random: Random, count: number): Generator<JsonObject> {
  for (let made = 0; made < count; made++) yield message(ROOT, random, 0);
}

type Wrap = (inner: unknown) => unknown;

function* places(name: string, before: readonly Wrap[]): Generator<{ path: readonly Wrap[]; values: readonly unknown[] }> {
  for (const field of MESSAGES[name]) {
    const into: Wrap = inner => ({ [field.name]: inner });
    const held: Wrap[] = field.list ? [inner => [inner]] : field.map ? [inner => ({ key: inner })] : [];
    yield { path: [...before, into], values: [null, [], {}, 'x', 1] };
    if (field.message === undefined) {
      yield { path: [...before, into, ...held], values: valuesOf(field) };
    } else {
      yield { path: [...before, into, ...held], values: [{}, null, { unknownField: 1 }] };
      yield* places(field.message, [...before, into, ...held]);
    }
  }
}

function valuesOf({ type, enum: ofEnum }: Field): readonly Json[] {
  return ofEnum === undefined ? SCALARS[type!] : [...ENUMS[ofEnum], 'UNKNOWN', 0, 1, 99, '0', true, null];
}

function message(name: string, random: Random, depth: number): JsonObject {
  const fields = MESSAGES[name].filter(() => random.chance(depth === 0 ? 0.15 : 0.4));
  return Object.fromEntries(fields.map(field => {
    const one = (): Json => field.message === undefined ? random.pick(likely(field)) : message(field.message, random, depth + 1);
    const many = Array.from({ length: random.below(3) }, one);
    return [field.name, field.list ? many : field.map ? Object.fromEntries(many.map((value, index) => [KEYS[index], value])) : one()];
  }));
}

/** Mostly values of the right type, so that rules of values are reached. */
function likely(field: Field): readonly Json[] {
  const values = valuesOf(field);
  if (field.enum !== undefined) {
    return ENUMS[field.enum];
  }
  return values.filter(value => typeof value === (['bool', 'BoolValue'].includes(field.type!) ? 'boolean'
    : ['string', 'Duration'].includes(field.type!) ? 'string' : field.type === 'Struct' ? 'object' : 'number')
    && value !== null && !Array.isArray(value) && !(field.type === 'Duration' && ['10', ''].includes(value as string))
    && !(typeof value === 'number' && (value > 2147483647 || !Number.isInteger(value) || (value < 0 && /^u/i.test(field.type!)))));
}
