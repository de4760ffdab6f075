import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, JsonPatch, Lazy, Testing } from 'cdk8s';
import { Gateway, StringMatch, VirtualService } from '../../../src/imports/istio';
import { ISTIO_1_31, Schema, kindOf, resolve } from '../../../src/schema';
import { formatJson } from '../../../tools/schema/json';
import { KIND_DOCS } from '../../../tools/schema/kind-docs';
import { LEFT_OUT, l1Of } from '../../../tools/schema/l1';

const ROOT = join(__dirname, '..', '..', '..');
const JSON_TEXT = readFileSync(join(ROOT, 'src', 'schema', 'istio-1.31.json'), 'utf8');
const L1_TEXT = readFileSync(join(ROOT, 'src', 'imports', 'istio.ts'), 'utf8');

/** All schemas of the release, the definitions and everything inside of them. */
function* schemas(): Generator<Schema> {
  const open: Schema[] = [...Object.values(ISTIO_1_31.definitions), ...Object.values(ISTIO_1_31.kinds).map(kind => kind.schema)];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    yield schema;
    open.push(...Object.values(schema.properties ?? {}));
    if (schema.items !== undefined) open.push(schema.items);
    if (schema.values !== undefined) open.push(schema.values);
  }
}

describe('the facts of Istio', () => {
  test('have its kinds', () => {
    expect(Object.keys(ISTIO_1_31.kinds)).toEqual([
      'AuthorizationPolicy', 'DestinationRule', 'EnvoyFilter', 'Gateway', 'PeerAuthentication', 'ProxyConfig',
      'RequestAuthentication', 'ServiceEntry', 'Sidecar', 'Telemetry', 'TrafficExtension', 'VirtualService', 'WasmPlugin',
      'WorkloadEntry', 'WorkloadGroup',
    ]);
  });

  test('have its 36 rules', () => {
    expect(new Set([...schemas()].flatMap(schema => schema.rules ?? [])).size).toBe(36);
  });

  test('have no prose', () => {
    const keys = new Set([...schemas()].flatMap(Object.keys));
    expect([...keys].sort()).toEqual([
      'enum', 'format', 'intOrString', 'items', 'listMapKeys', 'maxItems', 'maxLength', 'maxProperties', 'maximum', 'minItems',
      'minLength', 'minProperties', 'minimum', 'nullable', 'oneOf', 'pattern', 'preserveUnknownFields', 'properties', 'ref',
      'required', 'rules', 'type', 'values',
    ]);
    expect(JSON_TEXT).not.toMatch(/"(description|message)": "/);
  });

  test('refer to definitions that exist', () => {
    const missing = [...schemas()].filter(({ ref }) => ref !== undefined && !Object.hasOwn(ISTIO_1_31.definitions, ref));
    expect(missing).toEqual([]);
  });

  test('are found by apiVersion and kind', () => {
    expect(kindOf('networking.istio.io/v1beta1', 'Gateway')?.plural).toBe('gateways');
    expect(kindOf('gateway.networking.k8s.io/v1', 'Gateway')).toBeUndefined();
    expect(kindOf('networking.istio.io/v9', 'Gateway')).toBeUndefined();
    expect(kindOf('v1', 'constructor')).toBeUndefined();
  });

  test('resolve to the definition', () => {
    expect(resolve({ ref: 'PortSelector' }).properties).toEqual({ number: { type: 'integer', minimum: 0, maximum: 4294967295 } });
    expect(resolve({ type: 'string' })).toEqual({ type: 'string' });
  });
});

describe('the files in the repository', () => {
  test('the facts are printed as the generator prints them', () => {
    expect(`${formatJson(ISTIO_1_31)}\n`).toBe(JSON_TEXT);
  });

  test('the L1 is what the generator makes of the facts', () => {
    expect(l1Of(ISTIO_1_31, KIND_DOCS)).toBe(L1_TEXT);
  });

  test('every property of the L1 has its name in YAML', () => {
    const interfaces = [...L1_TEXT.matchAll(/^export interface (\w+) \{\n([^]*?)^\}/gm)]
      .filter(([, name]) => Object.hasOwn(ISTIO_1_31.definitions, name));
    const written = interfaces.map(([, name, body]) => [name, [...body.matchAll(/^ {2}readonly (\w+)/gm)].map(match => match[1])]);
    const expected = interfaces.map(([, name]) => [
      name,
      Object.keys(ISTIO_1_31.definitions[name].properties!).filter(property => !LEFT_OUT.includes(`${name}.${property}`)),
    ]);
    expect(interfaces.length).toBeGreaterThan(100);
    expect(written).toEqual(expected);
  });

  test('what the L1 leaves out has a camelCase twin', () => {
    for (const place of LEFT_OUT) {
      const [type, property] = place.split('.');
      const twin = property.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
      expect(Object.keys(ISTIO_1_31.definitions[type].properties!)).toEqual(expect.arrayContaining([property, twin]));
    }
  });
});

describe('an object of the L1', () => {
  const uri: StringMatch = { prefix: '/api' };

  test('writes its spec as given, under v1', () => {
    const chart = Testing.chart();
    new VirtualService(chart, 'Routes', { metadata: { name: 'routes' }, spec: { http: [{ match: [{ uri }] }] } });
    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: { name: 'routes' },
      spec: { http: [{ match: [{ uri: { prefix: '/api' } }] }] },
    }]);
  });

  test('keeps a patch with a field that the schema does not know', () => {
    const gateway = new Gateway(Testing.chart(), 'Gateway');
    gateway.addJsonPatch(JsonPatch.add('/spec', { future: true }));
    expect(gateway.toJson().spec).toEqual({ future: true });
  });

  test('resolves a lazy value', () => {
    const hosts = Lazy.any({ produce: () => ['shop.example.com'] });
    const routes = new VirtualService(Testing.chart(), 'Routes', { spec: { hosts } });
    expect(routes.toJson().spec).toEqual({ hosts: ['shop.example.com'] });
  });

  test('is an ApiObject and has a plain twin', () => {
    expect(ApiObject.isApiObject(new Gateway(Testing.chart(), 'Gateway'))).toBe(true);
    expect(Gateway.manifest({ spec: { selector: { istio: 'ingressgateway' } } })).toEqual({
      apiVersion: 'networking.istio.io/v1',
      kind: 'Gateway',
      spec: { selector: { istio: 'ingressgateway' } },
    });
  });
});
