import { issueText } from '../../../src/validation/issue';
import { validateObject } from '../../../src/validation/validate-object';

function judge(kind: string, spec: object, more: object = {}, version = 'v1'): string[] {
  return validateObject({ apiVersion: `gateway.networking.k8s.io/${version}`, kind, metadata: { name: 'a' }, spec, ...more }).map(issueText);
}

const listener = { name: 'http', port: 80, protocol: 'HTTP' };
const gateway = (...listeners: object[]) => judge('Gateway', { gatewayClassName: 'istio', listeners });
const route = (...rules: object[]) => judge('HTTPRoute', { rules });
const backend = { name: 'reviews', port: 9080 };

test('accepts sound objects', () => {
  expect(gateway(listener, { name: 'https', port: 443, protocol: 'HTTPS', tls: { certificateRefs: [{ name: 'cert' }] } })).toEqual([]);
  expect(route({ backendRefs: [backend] })).toEqual([]);
});

test('fills in defaults before it asks rules, and leaves the object as it is', () => {
  const spec = { rules: [{ backendRefs: [{ name: 'reviews' }], filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }] }] };
  const before = structuredClone(spec);
  // The kind is Service and the match is a prefix by default: the one rule is broken, the other is not.
  expect(judge('HTTPRoute', spec)).toEqual(['MESH1009 spec.rules[0].backendRefs[0]: got {"name":"reviews","group":"","kind":"Service","weight":1}; say the port of the service']);
  expect(spec).toEqual(before);
});

test('takes a null for what has a default', () => {
  expect(route({ matches: null, backendRefs: [{ ...backend, group: null, kind: null }] })).toEqual([]);
});

test('refuses two items of a set, and two of a list with one key', () => {
  const cors = (allowMethods: string[]) => route({ filters: [{ type: 'CORS', cors: { allowMethods } }] });
  expect(cors(['GET', 'GET'])).toEqual(['MESH1010 spec.rules[0].filters[0].cors.allowMethods[1]: "GET" is there twice; keep one of them']);
  expect(gateway(listener, { ...listener, port: 81 })).toContain(
    'MESH1010 spec.listeners[1]: a second item has name ["http"]; keep one of them');
});

test('refuses an address that is none, as the API server reads addresses', () => {
  const address = (value: string, type?: object) =>
    judge('Gateway', { gatewayClassName: 'istio', listeners: [listener], addresses: [{ ...type, value }] });
  expect(['1.2.3.4', '01.2.3.4', '::1', '::ffff:1.2.3.4', '0:0:0:0:0:0:0:00001'].flatMap(value => address(value))).toEqual([]);
  expect(address('1.2.3', { type: 'IPAddress' })).toEqual(['MESH1005 spec.addresses[0].value: got "1.2.3"; use ipv4 or ipv6']);
  expect(address('::1%eth0')).toEqual(['MESH1005 spec.addresses[0].value: got "::1%eth0"; use ipv4 or ipv6']);
  expect(address('a.example.com', { type: 'Hostname' })).toEqual([]);
});

test('does not ask the webhook, which never sees these kinds', () => {
  const metadata = { name: 'a', annotations: { 'internal.istio.io/parents': 'x' } };
  expect(judge('Gateway', { gatewayClassName: 'istio', listeners: [listener] }, { metadata })).toEqual([]);
});

test('judges each version by its own schema, and warns of one that will go away', () => {
  const rules = [{ backendRefs: [backend] }, { backendRefs: [backend] }];
  expect(judge('TCPRoute', { rules })).toEqual(['MESH1007 spec.rules: got 2 items; use at most 1']);
  expect(judge('TCPRoute', { rules }, {}, 'v1alpha2')).toEqual([
    'MESH1017 apiVersion: got "gateway.networking.k8s.io/v1alpha2"; use gateway.networking.k8s.io/v1',
  ]);
});

test('forgets the namespace of an object of the whole cluster', () => {
  const spec = { controllerName: 'istio.io/gateway-controller' };
  expect(judge('GatewayClass', spec, { metadata: { name: 'a', namespace: 'No Name' } })).toEqual([]);
  expect(judge('ReferenceGrant', { from: [], to: [] }, { metadata: { name: 'a', namespace: 'No Name' } })[0]).toMatch(/^MESH1011 metadata.namespace/);
});

test('knows no status where the kind has none', () => {
  const spec = { from: [{ group: '', kind: 'Service', namespace: 'a' }], to: [{ group: '', kind: 'Service' }] };
  expect(judge('ReferenceGrant', spec, { status: {} })).toEqual(['MESH1001 status: no such field; use one of apiVersion, kind, metadata, spec']);
});

describe('rules', () => {
  const parents = (...parentRefs: object[]) => judge('HTTPRoute', { parentRefs });

  test('of references to one parent', () => {
    expect(parents({ name: 'a' }, { name: 'b' }, { name: 'a', namespace: 'c' })).toEqual([]);
    expect(parents({ name: 'a', sectionName: 'x' }, { name: 'a', sectionName: 'y' }, { name: 'a', sectionName: 'x', namespace: 'b' })).toEqual([]);
    expect(parents({ name: 'a' }, { name: 'a', sectionName: 'x' })[0]).toMatch(/^MESH1009 spec.parentRefs: .*; of several references to one parent/);
    expect(parents({ name: 'a', port: 80 }, { name: 'a', port: 80 })[0]).toMatch(/refer to each parent, section and port once$/);
  });

  test('of listeners', () => {
    const fixes = (...listeners: object[]) => gateway(...listeners).map(text => text.split('; ')[1]);
    expect(fixes({ ...listener, tls: {} })).toEqual(['mode Terminate needs certificateRefs or options']);
    expect(fixes({ ...listener, tls: { mode: 'Passthrough' } })).toEqual(['use tls with protocol HTTPS or TLS alone']);
    expect(fixes({ ...listener, protocol: 'TLS' })).toEqual(['say the tls mode of a listener with protocol TLS']);
    expect(fixes({ ...listener, protocol: 'TCP', hostname: 'a.com' })).toEqual(['use no hostname with protocol TCP or UDP']);
    expect(fixes(listener, { ...listener, name: 'other' })).toEqual(['give each listener a port, protocol and hostname of its own']);
    expect(fixes(listener, { ...listener, name: 'other', hostname: 'a.com' })).toEqual([]);
  });

  test('of filters', () => {
    const fixes = (...filters: object[]) => route({ backendRefs: [backend], filters }).map(text => text.split('; ')[1]);
    const set = { requestHeaderModifier: { set: [{ name: 'x-a', value: '1' }] } };
    expect(fixes({ type: 'RequestHeaderModifier', ...set })).toEqual([]);
    expect(fixes({ type: 'RequestHeaderModifier' })).toEqual(['type RequestHeaderModifier needs requestHeaderModifier']);
    expect(fixes({ type: 'CORS', cors: {}, ...set })).toEqual(['use requestHeaderModifier with type RequestHeaderModifier alone']);
    expect(fixes({ type: 'CORS', cors: {} }, { type: 'CORS', cors: {} })).toEqual(['use at most one filter of type CORS']);
    expect(fixes({ type: 'RequestRedirect', requestRedirect: {} })).toEqual(['a rule that redirects has no backendRefs']);
  });

  test('of matches', () => {
    const fixes = (path: object) => route({ matches: [{ path }] }).map(text => text.split('; ')[1]);
    expect(fixes({ type: 'RegularExpression', value: 'a//b' })).toEqual([]);
    expect(fixes({ value: '/a%20b' })).toEqual([]);
    expect(fixes({ value: '/a//b' })).toEqual(['use a path without "//"']);
    expect(fixes({ value: '/a b' })).toEqual(['escape what may not stand in a path, such as a space as "%20"']);
    expect(route(...Array(3).fill({ matches: Array(64).fill({}) })).map(text => text.split('; ')[1])).toEqual([
      'use at most 128 matches in all rules together',
    ]);
  });

  test('of timeouts', () => {
    const timeouts = (request: string, backendRequest: string) => route({ backendRefs: [backend], timeouts: { request, backendRequest } });
    expect([...timeouts('1m', '60s'), ...timeouts('0s', '5s')]).toEqual([]);
    expect(timeouts('1s', '1001ms')).toHaveLength(1);
  });

  test('of changes are not asked of new objects', () => {
    expect(judge('GatewayClass', { controllerName: 'a.io/b' })).toEqual([]);
  });
});
