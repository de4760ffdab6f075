import { RENDERED_V1, RENDERED_V2, renderTcp, V1, V2 } from './render';
import { TcpMatch, TcpRoute } from '../../src/routing/tcp-route';
import { TrafficSplit } from '../../src/routing/traffic-split';

describe('TcpRoute', () => {
  test('sends connections to one destination', () => {
    expect(renderTcp(TcpRoute.to(V1, { match: [] }))).toStrictEqual([{ route: [{ destination: RENDERED_V1 }] }]);
  });

  test('divides matched connections', () => {
    expect(renderTcp(TcpRoute.split(TrafficSplit.canary({ stable: V1, canary: V2, percent: 0 }), {
      match: [{
        port: 27017,
        destinationSubnets: ['10.1.2.3/16', 'fe80::1%eth0'],
        sourceSubnet: '10.0.0.0/8',
        sourceLabels: { app: 'web' },
        sourceNamespace: 'shop',
        gateways: [{ name: 'mesh' }],
      }],
    }))).toStrictEqual([{
      match: [{
        port: 27017,
        destinationSubnets: ['10.1.2.3/16', 'fe80::1%eth0'],
        sourceSubnet: '10.0.0.0/8',
        sourceLabels: { app: 'web' },
        sourceNamespace: 'shop',
        gateways: ['mesh'],
      }],
      route: [{ destination: RENDERED_V1, weight: 100 }, { destination: RENDERED_V2, weight: 0 }],
    }]);
  });

  test.each<[TcpMatch, string]>([
    [{ destinationSubnets: ['10.0.0.0/33'] }, 'match[0].destinationSubnets[0]: got "10.0.0.0/33"; use an IP address or a subnet such as "10.1.0.0/16"'],
    [{ port: 0 }, 'match[0].port: got 0; use a whole number from 1 to 65535'],
  ])('fails when %j is given', (match, message) => {
    expect(() => TcpRoute.to(V1, { match: [match] })).toThrow(`TcpRoute.to: ${message}`);
  });

  test('fails when the split changes headers', () => {
    const split = TrafficSplit.weighted([{ destination: V1, weight: 1, headers: {} }]);
    expect(() => TcpRoute.split(split)).toThrow('TcpRoute.split: split: got a target with headers; use headers in HTTP routes only');
  });
});

test('fails when the source is none', () => {
  expect(() => TcpRoute.to(V1, { match: [{}, { sourceNamespace: 'a b', sourceSubnet: '10.0.0.0/99' }] })).toThrow(new Error([
    'TcpRoute.to: match[1].sourceNamespace: got "a b"; use at most 63 letters, digits and inner dashes',
    'TcpRoute.to: match[1].sourceSubnet: got "10.0.0.0/99"; use an IP address or a subnet such as "10.1.0.0/16"',
  ].join('\n')));
});
