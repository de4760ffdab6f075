import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, JsonPatch, Lazy, Testing } from 'cdk8s';
import { Gateway, StringMatch, VirtualService } from '../../../src/imports/istio';
import { ISTIO_1_31, Release, Schema, gatewayApi16, kindOf, resolve } from '../../../src/schema';
import { GATEWAY_API_DOCS } from '../../../tools/schema/gateway-api-docs';
import { formatJson } from '../../../tools/schema/json';
import { KIND_DOCS } from '../../../tools/schema/kind-docs';
import { LEFT_OUT, l1Of } from '../../../tools/schema/l1';

const ROOT = join(__dirname, '..', '..', '..');
const RELEASES = [
  { name: 'Istio', release: ISTIO_1_31, docs: KIND_DOCS, json: 'istio-1.31.json', l1: 'istio.ts' },
  { name: 'Gateway API', release: gatewayApi16(), docs: GATEWAY_API_DOCS, json: 'gateway-api-1.6.json', l1: 'gatewayapi.ts' },
];
const jsonText = (file: string) => readFileSync(join(ROOT, 'src', 'schema', file), 'utf8');
const l1Text = (file: string) => readFileSync(join(ROOT, 'src', 'imports', file), 'utf8');

/** All schemas of a release, the definitions and everything inside of them. */
function* schemas({ definitions, kinds }: Release = ISTIO_1_31): Generator<Schema> {
  const open: Schema[] = [...Object.values(definitions), ...Object.values(kinds).map(kind => kind.schema)];
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
    expect(jsonText('istio-1.31.json')).not.toMatch(/"(description|message)": "/);
  });

  test('are found by apiVersion and kind', () => {
    expect(kindOf('networking.istio.io/v1beta1', 'Gateway')?.plural).toBe('gateways');
    expect(kindOf('networking.istio.io/v9', 'Gateway')).toBeUndefined();
    expect(kindOf('v1', 'constructor')).toBeUndefined();
  });

  test('resolve to the definition', () => {
    expect(resolve({ ref: 'PortSelector' }).properties).toEqual({ number: { type: 'integer', minimum: 0, maximum: 4294967295 } });
    expect(resolve({ type: 'string' })).toEqual({ type: 'string' });
  });
});

describe('the facts of Gateway API', () => {
  const facts = gatewayApi16();

  test('have the kinds that Istio reads', () => {
    expect(Object.keys(facts.kinds)).toEqual([
      'BackendTLSPolicy', 'GRPCRoute', 'Gateway', 'GatewayClass', 'HTTPRoute', 'ListenerSet', 'ReferenceGrant', 'TCPRoute', 'TLSRoute',
    ]);
  });

  test('have its 88 rules and the defaults of 47 places', () => {
    expect(new Set([...schemas(facts)].flatMap(schema => schema.rules ?? [])).size).toBe(88);
    expect([...schemas(facts)].filter(schema => schema.default !== undefined)).toHaveLength(47);
  });

  test('have no prose', () => {
    const keys = new Set([...schemas(facts)].flatMap(Object.keys));
    expect([...keys].sort()).toEqual([
      'default', 'enum', 'experimental', 'format', 'formatWhere', 'items', 'listMapKeys', 'maxItems', 'maxLength', 'maxProperties', 'maximum',
      'minItems', 'minLength', 'minimum', 'pattern', 'properties', 'ref', 'required', 'rules', 'type', 'uniqueItems', 'values',
    ]);
  });

  test('are found by apiVersion and kind, each version with its schema', () => {
    const rulesOf = (apiVersion: string) => resolve(kindOf(apiVersion, 'TCPRoute')!.schema.properties!.spec, facts).properties!.rules.maxItems;
    expect(kindOf('gateway.networking.k8s.io/v1', 'Gateway')?.plural).toBe('gateways');
    expect(kindOf('gateway.networking.k8s.io/v9', 'Gateway')).toBeUndefined();
    expect(rulesOf('gateway.networking.k8s.io/v1')).toBe(1);
    expect(rulesOf('gateway.networking.k8s.io/v1alpha2')).toBe(16);
  });

  test('name what the standard channel lacks', () => {
    expect(facts.definitions.HttpRouteRule.experimental).toEqual(['retry', 'sessionPersistence']);
  });
});

describe.each(RELEASES)('the files of $name in the repository', ({ release, docs, json, l1 }) => {
  test('the facts are printed as the generator prints them', () => {
    expect(`${formatJson(release)}\n`).toBe(jsonText(json));
  });

  test('the facts refer to definitions that exist', () => {
    const missing = [...schemas(release)].filter(({ ref }) => ref !== undefined && !Object.hasOwn(release.definitions, ref));
    expect(missing).toEqual([]);
  });

  test('the L1 is what the generator makes of the facts', () => {
    const title = /Classes and types of (.*) [0-9.]+,/.exec(l1Text(l1))![1];
    expect(l1Of(title, release, docs)).toBe(l1Text(l1));
  });

  test('every property of the L1 has its name in YAML', () => {
    const interfaces = [...l1Text(l1).matchAll(/^export interface (\w+) \{\n([^]*?)^\}/gm)]
      .filter(([, name]) => Object.hasOwn(release.definitions, name));
    const written = interfaces.map(([, name, body]) => [name, [...body.matchAll(/^ {2}readonly (\w+)/gm)].map(match => match[1])]);
    const expected = interfaces.map(([, name]) => [
      name,
      Object.keys(release.definitions[name].properties!).filter(property => !LEFT_OUT.includes(`${name}.${property}`)),
    ]);
    expect(interfaces.length).toBeGreaterThan(50);
    expect(written).toEqual(expected);
  });
});

describe('the L1 of Istio', () => {
  test('leaves nothing out that has no camelCase twin', () => {
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
