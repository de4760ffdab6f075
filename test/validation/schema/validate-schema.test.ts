import { kindOf } from '../../../src/schema';
import { validateSchema } from '../../../src/validation/schema/validate-schema';

function judge(kind: string, spec: unknown, more: object = {}): string[] {
  const apiVersion = kind === 'EnvoyFilter' ? 'networking.istio.io/v1alpha3' : 'networking.istio.io/v1';
  return validateSchema(kindOf(apiVersion, kind)!, { apiVersion, kind, metadata: { name: 'a' }, spec, ...more })
    .map(issue => `${issue.code} ${issue.path}: ${issue.message}; ${issue.fix}`);
}

const destination = { host: 'reviews' };

test('accepts a sound object', () => {
  expect(judge('VirtualService', { hosts: ['reviews'], http: [{ route: [{ destination, weight: 0 }], timeout: '1h30m' }] })).toEqual([]);
});

test('reports all that is wrong with an object at once, with paths in the words of the YAML', () => {
  expect(judge('VirtualService', {
    hosts: 'reviews',
    http: [{ route: [{ destination: {}, weight: 1.5 }], timeout: '1x', headers: { request: { set: { 'x-a': 1 } } } }],
  })).toEqual([
    'MESH1002 spec.hosts: got "reviews"; use a list',
    'MESH1003 spec.http[0].route[0].destination.host: missing; it is required',
    'MESH1002 spec.http[0].route[0].weight: got 1.5; use a whole number',
    'MESH1009 spec.http[0].timeout: got "1x"; use a duration of at least 1ms, such as "5s" or "250ms"',
    'MESH1002 spec.http[0].headers.request.set["x-a"]: got 1; use a string',
  ]);
});

test('refuses an unknown field and names the known ones', () => {
  expect(judge('VirtualService', { tcp: [{ route: [{ destination, wieght: 1 }] }] })).toEqual([
    'MESH1001 spec.tcp[0].route[0].wieght: no such field; use one of destination, weight',
  ]);
  expect(judge('Gateway', {}, { speck: {} })).toEqual([
    'MESH1001 speck: no such field; use one of apiVersion, kind, metadata, spec, status',
  ]);
});

test('takes any field where the schema is free-form', () => {
  expect(judge('EnvoyFilter', { configPatches: [{ patch: { operation: 'MERGE', value: { anything: { goes: 1 } } } }] })).toEqual([]);
});

test('refuses a value outside a closed enum', () => {
  expect(judge('ServiceEntry', { hosts: ['a.com'], location: 'OUTSIDE' })).toEqual([
    'MESH1004 spec.location: got "OUTSIDE"; use one of MESH_EXTERNAL, MESH_INTERNAL',
  ]);
});

test('refuses numbers out of range, of the schema and of 32 bits', () => {
  expect(judge('DestinationRule', {
    host: 'a',
    trafficPolicy: {
      connectionPool: { tcp: { maxConnections: 3000000000 } },
      outlierDetection: { consecutive5xxErrors: -1 },
    },
  })).toEqual([
    'MESH1006 spec.trafficPolicy.connectionPool.tcp.maxConnections: got 3000000000; use a number from -2147483648 to 2147483647',
    'MESH1006 spec.trafficPolicy.outlierDetection.consecutive5xxErrors: got -1; use a number from 0 to 4294967295',
  ]);
});

test('takes whole numbers of up to 64 bits', () => {
  const ring = (minimumRingSize: number) => judge('DestinationRule', {
    host: 'a', trafficPolicy: { loadBalancer: { consistentHash: { useSourceIp: true, minimumRingSize } } },
  });
  expect(ring(1e18)).toEqual([]);
  expect(ring(1e21)).toEqual([
    'MESH1002 spec.trafficPolicy.loadBalancer.consistentHash.minimumRingSize: got 1e+21; use a whole number',
  ]);
});

test('refuses lists, maps and strings of a wrong size', () => {
  expect(judge('ServiceEntry', { hosts: [], addresses: ['a'.repeat(65)] })).toEqual([
    'MESH1007 spec.hosts: got 0 items; use at least 1',
    `MESH1007 spec.addresses[0]: got "${'a'.repeat(56)}...; use at most 64 characters`,
  ]);
});

test('refuses two fields that exclude one another', () => {
  expect(judge('VirtualService', { http: [{ match: [{ uri: { exact: '/a', prefix: '/b' } }] }] })).toEqual([
    'MESH1008 spec.http[0].match[0].uri: got exact and prefix; use one of exact, prefix, regex',
  ]);
});

test('refuses base64 that is none', () => {
  expect(judge('VirtualService', { http: [{ directResponse: { status: 200, body: { bytes: '%%' } } }] })).toEqual([
    'MESH1005 spec.http[0].directResponse.body.bytes: got "%%"; use base64',
  ]);
});

describe('null', () => {
  const destinationRule = (trafficPolicy: unknown) => judge('DestinationRule', { host: 'a', trafficPolicy });

  test('is dropped where a value is optional', () => {
    expect(judge('Gateway', { selector: null, servers: null })).toEqual([]);
    expect(judge('Gateway', { selector: { a: null } })).toEqual([]);
  });

  test('is missing where a value is required', () => {
    expect(judge('DestinationRule', { host: null })).toEqual(['MESH1003 spec.host: missing; it is required']);
  });

  test('stays, and counts as set, where the schema takes it', () => {
    expect(destinationRule({ outlierDetection: { consecutive5xxErrors: null } })).toEqual([]);
    expect(judge('VirtualService', { http: [{ mirrorPercent: null, mirror_percent: null }] })).toEqual([]);
  });

  test('is refused in a list, and as the value of an unknown field', () => {
    expect(judge('Gateway', { servers: [null] })).toEqual(['MESH1002 spec.servers[0]: got null; use an object']);
    expect(judge('Gateway', { speck: null })).toEqual(['MESH1001 spec.speck: no such field; use one of selector, servers']);
  });

  test('is dropped before rules are asked', () => {
    const policy = { selector: { matchLabels: { app: null } }, portLevelMtls: { 80: { mode: 'STRICT' } } };
    expect(validateSchema(kindOf('security.istio.io/v1', 'PeerAuthentication')!, { metadata: { name: 'a' }, spec: policy })[0].code).toBe('MESH1009');
  });
});

test('asks a rule only of values whose parts are sound', () => {
  expect(judge('ServiceEntry', { hosts: ['a.com'], addresses: 'x', ports: [5] })).toEqual([
    'MESH1002 spec.addresses: got "x"; use a list',
    'MESH1002 spec.ports[0]: got 5; use an object',
  ]);
});

test('looks for nothing but unknown fields in a status', () => {
  expect(judge('Gateway', {}, { status: 'x' })).toEqual([]);
  expect(judge('Gateway', {}, { status: { anything: { goes: 1 }, conditions: [{ type: 5 }], validationMessages: 'x' } })).toEqual([]);
  expect(judge('Gateway', {}, { status: { conditions: [{ typ: 'x' }] } })).toEqual(['MESH1001 status.conditions[0].typ: no such field; remove it']);
  expect(judge('Gateway', {}, { status: { conditions: { typ: 'x' } } })).toEqual(['MESH1001 status.conditions.typ: no such field; remove it']);
});

test('takes a list of bytes for base64, as the API server does', () => {
  const body = (bytes: unknown) => judge('VirtualService', { http: [{ directResponse: { status: 200, body: { bytes } } }] });
  expect(body([1, 2])).toEqual([]);
  expect(body([{ a: 1 }])).toEqual(['MESH1001 spec.http[0].directResponse.body.bytes[0].a: no such field; remove it']);
  expect(body('')).toEqual(['MESH1005 spec.http[0].directResponse.body.bytes: got ""; use base64']);
});

test('knows no field by the name of a property that every object has', () => {
  expect(judge('Gateway', JSON.parse('{"constructor": null, "__proto__": 1}'))).toEqual([
    'MESH1001 spec.constructor: no such field; use one of selector, servers',
    'MESH1001 spec.__proto__: no such field; use one of selector, servers',
  ]);
});
