import { ANALYZERS, analyze } from '../../src/analysis/analyze';
import { Manifest } from '../../src/validation/manifest';

function object(kind: string, name: string, spec: object, namespace = 'shop', apiVersion = 'networking.istio.io/v1'): Manifest {
  return { apiVersion, kind, metadata: { name, namespace }, spec };
}
const rule = (host: string, ...subsets: string[]) =>
  object('DestinationRule', 'rule', { host, subsets: subsets.map(name => ({ name })) });
const route = (host: string, subset: string, namespace?: string) =>
  object('VirtualService', 'route', { hosts: ['a'], http: [{ route: [{ destination: { host, subset } }] }] }, namespace);
const service = (name: string) => object('Service', name, {}, 'shop', 'v1');

function findings(...objects: Manifest[]): string[] {
  return analyze([objects]).map(finding =>
    `${finding.object.kind} ${finding.code} ${finding.path}: ${finding.message}; ${finding.fix}`);
}

test('codes are unique', () => {
  const codes = ANALYZERS.map(analyzer => analyzer.entry.code);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('duplicate objects', () => {
  test('are found whatever their version', () => {
    expect(findings(rule('a'), { ...rule('b'), apiVersion: 'networking.istio.io/v1beta1' })).toEqual([
      'DestinationRule MESH2001 metadata.name: a second DestinationRule "rule" in namespace shop; give each a name of its own',
    ]);
  });

  test('are none in two files, which may be for two clusters', () => {
    expect(analyze([[rule('a')], [rule('a')]])).toEqual([]);
  });

  test('are none in two namespaces, of two kinds or of two groups', () => {
    expect(findings(
      service('a'),
      object('Service', 'a', {}, 'other', 'v1'),
      object('Service', 'a', {}, 'shop', 'serving.knative.dev/v1'),
      object('ConfigMap', 'a', {}, 'shop', 'v1'),
    )).toEqual([]);
  });
});

describe('unknown subsets', () => {
  test('are found where a DestinationRule of the host lacks them, by resolved host', () => {
    expect(findings(rule('reviews', 'v1', 'v2'), route('reviews.shop.svc.cluster.local', 'v3'))).toEqual([
      'VirtualService MESH2101 spec.http[0].route[0].destination.subset: "v3" is no subset of host '
      + '"reviews.shop.svc.cluster.local"; DestinationRule shop/rule has v1, v2',
    ]);
  });

  test('are looked for in the rules of the most specific wildcard, where the host has none of its own', () => {
    const wildcards = [
      { ...rule('*.local', 'v1'), metadata: { name: 'mesh', namespace: 'shop' } },
      { ...rule('*.shop.svc.cluster.local', 'v2'), metadata: { name: 'shop', namespace: 'shop' } },
    ];
    expect(findings(...wildcards, route('reviews', 'v2'))).toEqual([]);
    expect(findings(...wildcards, route('reviews', 'v1'))).toEqual([
      'VirtualService MESH2101 spec.http[0].route[0].destination.subset: "v1" is no subset of host "reviews"; DestinationRule shop/shop has v2',
    ]);
  });

  test('are none where no rule of the host is in the app, for it may live elsewhere', () => {
    expect(findings(service('reviews'), route('reviews', 'v1'))).toEqual([]);
  });

  test('are none where only the domain of the cluster differs', () => {
    expect(findings(rule('reviews.shop.svc.corp.internal', 'v1'), route('reviews', 'v1'))).toEqual([]);
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

  test('are none where the subset exists, or where the app knows nothing of the host', () => {
    expect(findings(rule('reviews', 'v1'), route('reviews', 'v1'))).toEqual([]);
    expect(findings(rule('reviews', 'v1'), route('reviews', 'v1', 'other'))).toEqual([]);
  });
});
