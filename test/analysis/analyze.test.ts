import { analyze } from '../../src/analysis/analyze';
import { Manifest } from '../../src/validation/manifest';

function object(kind: string, name: string, spec: object, namespace = 'shop', apiVersion = 'networking.istio.io/v1'): Manifest {
  return { apiVersion, kind, metadata: { name, namespace }, spec };
}
const rule = (host: string, ...subsets: string[]) =>
  object('DestinationRule', 'rule', { host, subsets: subsets.map(name => ({ name, labels: { version: name } })) });
const route = (host: string, subset: string, namespace?: string) =>
  object('VirtualService', 'route', { hosts: ['a'], http: [{ route: [{ destination: { host, subset } }] }] }, namespace);
const service = (name: string) => object('Service', name, {}, 'shop', 'v1');

function findings(...groups: Manifest[][]): string[] {
  return analyze(groups).map(finding => `${finding.object.kind} ${finding.code} ${finding.path}: ${finding.message}; ${finding.fix}`);
}

describe('one mesh', () => {
  test('gets the findings of its objects and of all of them together', () => {
    expect(findings([rule('reviews', 'v1', 'v2'), route('reviews.shop.svc.cluster.local', 'v3'), object('Gateway', 'edge', {})])).toEqual([
      'Gateway MESH1301 spec.servers: no server; give at least one',
      'VirtualService MESH2101 spec.http[0].route[0].destination.subset: "v3" is no subset of host '
      + '"reviews.shop.svc.cluster.local"; DestinationRule shop/rule has v1, v2',
    ]);
  });

  test('names what Istio and Kiali call the same, and the other objects', () => {
    const defining = rule('reviews', 'v1');
    expect(analyze([[defining, route('reviews', 'v3')]])).toMatchObject([{ equivalents: ['IST0101', 'KIA1107'], related: [defining] }]);
    expect(analyze([[object('Gateway', 'edge', {})]])).toMatchObject([{ equivalents: ['IST0106'], related: [] }]);
  });

  test('names a few of very many objects that all clash with one another', () => {
    const routes = Array.from({ length: 2000 }, (_, number) =>
      object('VirtualService', `routes-${number}`, { hosts: ['a.com'], http: [{ route: [{ destination: { host: 'b.com' } }] }] }));
    const found = analyze([routes]);
    expect(found).toHaveLength(2000);
    expect(found[0].related).toEqual(routes.slice(1, 9));
    expect(found[0].message).toBe('"a.com" has routes in VirtualService shop/routes-1, VirtualService shop/routes-2, VirtualService shop/routes-3, '
      + 'VirtualService shop/routes-4, VirtualService shop/routes-5, VirtualService shop/routes-6, VirtualService shop/routes-7, '
      + 'VirtualService shop/routes-8 and more too, and sidecars use only one of them');
  });

  test('is read with objects of a version that is no longer wanted', () => {
    const old = { ...object('TLSRoute', 'route', { parentRefs: [{ name: 'web' }], hostnames: ['a.com'], rules: [{ backendRefs: [{ name: 'misspelt', port: 443 }] }] }), apiVersion: 'gateway.networking.k8s.io/v1alpha2' };
    expect(findings([old, service('reviews')]).map(line => line.slice(0, 17))).toEqual(['TLSRoute MESH1017', 'TLSRoute MESH2954']);
  });

  test('is read without the objects that do not fit their schema', () => {
    expect(findings([rule('reviews', 'v1'), { ...route('reviews', 'v3'), spec: { hosts: 'a' } }]).map(line => line.slice(0, 23)))
      .toEqual(['VirtualService MESH1002']);
  });
});

test('the service accounts of what Istio makes for Gateways of Gateway API are known', () => {
  const gateway = (name: string, gatewayClassName: string) => object('Gateway', name, {
    gatewayClassName, listeners: [{ name: 'a', port: 80, protocol: 'HTTP' }],
  }, 'shop', 'gateway.networking.k8s.io/v1');
  const principals = ['web-istio', 'door', 'web'].map(name => `cluster.local/ns/shop/sa/${name}`);
  const policy = object('AuthorizationPolicy', 'policy', { rules: [{ from: [{ source: { principals } }] }] }, 'shop', 'security.istio.io/v1');
  expect(findings([gateway('web', 'istio'), gateway('door', 'istio-waypoint'), object('ServiceAccount', 'other', {}, 'shop', 'v1'), policy])).toEqual([
    'AuthorizationPolicy MESH2706 spec.rules[0].from[0].source.principals[2]: namespace shop has no service account "web"; correct the name or the namespace',
  ]);
});

describe('charts or files', () => {
  test('are one mesh where they go together', () => {
    expect(findings([rule('reviews', 'v1')], [route('reviews', 'v2')])).toHaveLength(1);
  });

  test('are several where each has another object of one name, each with what they share', () => {
    const named = (name: string, host: string) => ({ ...rule(host, name), metadata: { name: 'rule', namespace: 'shop' } });
    expect(findings([route('reviews', 'v9')], [named('v1', 'reviews')], [named('v2', 'reviews')])).toHaveLength(1);
    expect(findings([route('reviews', 'v1')], [named('v1', 'reviews')], [named('v2', 'reviews')])).toEqual([]);
  });

  test('of which each is for a cluster of its own all get their findings', () => {
    const cluster = (subset: string) => [rule('reviews', 'v1'), route('reviews', subset)];
    expect(findings(cluster('v8'), cluster('v9')).map(line => line.slice(0, 82))).toEqual([
      'VirtualService MESH2101 spec.http[0].route[0].destination.subset: "v8" is no subset',
      'VirtualService MESH2101 spec.http[0].route[0].destination.subset: "v9" is no subset',
    ].map(line => line.slice(0, 82)));
  });

  test('are no duplicates of one another, and may bring the same object along', () => {
    expect(findings([rule('a')], [rule('a')])).toEqual([]);
    expect(findings([rule('a'), rule('a')]).map(line => line.slice(0, 24))).toEqual(['DestinationRule MESH2001']);
  });

  test('may have the rules of a host only in another cluster', () => {
    const named = (name: string, host: string) => ({ ...rule(host, name), metadata: { name: 'rule', namespace: 'shop' } });
    expect(findings([service('reviews'), service('other'), route('reviews', 'v1')], [named('v1', 'reviews')], [named('v2', 'other')])).toEqual([]);
  });

  test('may name what only another cluster holds', () => {
    const all = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } } as Manifest;
    const own = (name: string) => [{ ...service('own'), spec: { ports: [{ name, port: 80 }] } }];
    expect(findings([all, route('reviews', '')], [...own('http'), service('reviews')], own('grpc'))).toEqual([]);
  });
});

describe('unknown subsets', () => {
  test('are looked for in the rules of the most specific wildcard, where the host has none of its own', () => {
    const wildcards = [
      { ...rule('*.local', 'v1'), metadata: { name: 'mesh', namespace: 'shop' } },
      { ...rule('*.shop.svc.cluster.local', 'v2'), metadata: { name: 'shop', namespace: 'shop' } },
    ];
    expect(findings([...wildcards, route('reviews', 'v2')])).toEqual([]);
    expect(findings([...wildcards, route('reviews', 'v1')])).toEqual([
      'VirtualService MESH2101 spec.http[0].route[0].destination.subset: "v1" is no subset of host "reviews"; DestinationRule shop/shop has v2',
    ]);
  });

  test('are probably wrong where the Service is here and no rule', () => {
    expect(analyze([[service('reviews'), route('reviews', 'v1')]]).map(({ code, severity }) => `${code} ${severity}`)).toEqual(['MESH2101 warning']);
  });

  test('are none where the host is missing, which says enough', () => {
    expect(findings([service('reviews'), route('misspelt', 'v1')]).map(line => line.slice(0, 23))).toEqual(['VirtualService MESH2102']);
  });

  test('are none where neither Service nor rule is in the app, for they may live elsewhere', () => {
    expect(findings([route('reviews', 'v1')])).toEqual([]);
    expect(findings([rule('reviews', 'v1'), route('reviews', 'v1', 'other')])).toEqual([]);
  });

  test('are none where only the domain of the cluster differs', () => {
    expect(findings([rule('reviews.shop.svc.corp.internal', 'v1'), route('reviews', 'v1')])).toEqual([]);
  });

  test('are found in mirrors, TLS and TCP routes too', () => {
    const destination = { host: 'reviews', subset: 'v9' };
    const everywhere = object('VirtualService', 'route', {
      hosts: ['a.com'],
      http: [
        { match: [{ uri: { prefix: '/a' } }], route: [{ destination: { host: 'reviews' } }], mirror: destination },
        { route: [{ destination: { host: 'reviews' } }], mirrors: [{ destination }] },
      ],
      tls: [{ match: [{ sniHosts: ['a.com'] }], route: [{ destination }] }],
      tcp: [{ route: [{ destination }] }],
    });
    expect(analyze([[rule('reviews', 'v1'), everywhere]]).map(finding => finding.path)).toEqual([
      'spec.http[0].mirror.subset',
      'spec.http[1].mirrors[0].destination.subset',
      'spec.tls[0].route[0].destination.subset',
      'spec.tcp[0].route[0].destination.subset',
    ]);
  });
});
