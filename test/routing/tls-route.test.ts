import { RENDERED_V1, RENDERED_V2, renderTls, V1, V2 } from './render';
import { TlsRoute } from '../../src/routing/tls-route';
import { TrafficSplit } from '../../src/routing/traffic-split';

describe('TlsRoute', () => {
  test('sends connections to one destination', () => {
    expect(renderTls(TlsRoute.to(V1, { match: [{ sniHosts: ['*.example.com', '10.0.0.1'] }] }))).toStrictEqual([
      { match: [{ sniHosts: ['*.example.com', '10.0.0.1'] }], route: [{ destination: RENDERED_V1 }] },
    ]);
  });

  test('divides matched connections', () => {
    expect(renderTls(TlsRoute.split(TrafficSplit.canary({ stable: V1, canary: V2, percent: 30 }), {
      match: [{
        sniHosts: ['a.example.com'],
        destinationSubnets: ['::/0'],
        port: 443,
        sourceLabels: { app: 'web' },
        sourceNamespace: 'shop',
        gateways: [{ name: 'edge', namespace: 'ingress' }],
      }],
    }))).toStrictEqual([{
      match: [{
        sniHosts: ['a.example.com'],
        destinationSubnets: ['::/0'],
        port: 443,
        sourceLabels: { app: 'web' },
        sourceNamespace: 'shop',
        gateways: ['ingress/edge'],
      }],
      route: [{ destination: RENDERED_V1, weight: 70 }, { destination: RENDERED_V2, weight: 30 }],
    }]);
  });

  test('fails when there is no match or no host', () => {
    expect(() => TlsRoute.to(V1, { match: [] })).toThrow('TlsRoute.to: match: got no match; use at least one');
    expect(() => TlsRoute.to(V1, { match: [{ sniHosts: [] }] })).toThrow('TlsRoute.to: match[0].sniHosts: got no host; use at least one');
  });

  test('fails when a host or a subnet is none, or the split changes headers', () => {
    const split = TrafficSplit.weighted([{ destination: V1, weight: 1, headers: {} }]);
    expect(() => TlsRoute.split(split, { match: [{ sniHosts: ['a b'], destinationSubnets: ['a'] }] })).toThrow([
      'TlsRoute.split: split: got a target with headers; use headers in HTTP routes only',
      'TlsRoute.split: match[0].sniHosts[0]: got "a b"; use a DNS name such as "shop.example.com", "*.example.com" or "*"',
      'TlsRoute.split: match[0].destinationSubnets[0]: got "a"; use an IP address or a subnet such as "10.1.0.0/16"',
    ].join('\n'));
  });
});

test('fails when the namespace of the source is none', () => {
  expect(() => TlsRoute.to(V1, { match: [{ sniHosts: ['db.example.com'], sourceNamespace: 'a b' }] }))
    .toThrow(new Error('TlsRoute.to: match[0].sourceNamespace: got "a b"; use at most 63 letters, digits and inner dashes'));
});

test('keeps what it was made of', () => {
  const sniHosts = ['db.example.com'];
  const route = TlsRoute.to(V1, { match: [{ sniHosts }] });
  sniHosts.push('not a host');
  expect(renderTls(route)[0].match).toEqual([{ sniHosts: ['db.example.com'] }]);
});
