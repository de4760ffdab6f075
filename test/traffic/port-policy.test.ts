import { policyOf, reviewsRule, specOf } from './rule-under-test';
import { ClientTls } from '../../src/traffic/client-tls';
import { LoadBalancer } from '../../src/traffic/load-balancer';
import { PortPolicy } from '../../src/traffic/port-policy';

const RANDOM = { loadBalancer: LoadBalancer.random() };

test('renders everything that can be said of a port', () => {
  const policy = PortPolicy.ofNumber(443, {
    ...RANDOM,
    connectionPool: { tcp: { maxConnections: 1 } },
    outlierDetection: { consecutive5xxErrors: 1 },
    tls: ClientTls.simple(),
  });

  expect(policyOf({ portPolicies: [policy] })).toStrictEqual({
    portLevelSettings: [{
      port: { number: 443 },
      loadBalancer: { simple: 'RANDOM' },
      connectionPool: { tcp: { maxConnections: 1 } },
      outlierDetection: { consecutive5xxErrors: 1 },
      tls: { mode: 'SIMPLE' },
    }],
  });
});

test('fails at synthesis when the ports of the service are unknown', () => {
  const rule = reviewsRule({ portPolicies: [PortPolicy.named('http', RANDOM)] });

  expect(() => specOf(rule)).toThrow('spec.trafficPolicy.portLevelSettings[0].port: got "http"; the ports of this host are unknown: give a number');
});

test('fails when it says nothing', () => {
  expect(() => PortPolicy.named('http', {}))
    .toThrow(new Error('PortPolicy.named: options: got none; set loadBalancer, connectionPool, outlierDetection or tls'));
});

test('reports all bad arguments in one error', () => {
  expect(() => PortPolicy.ofNumber(-1, { connectionPool: {}, outlierDetection: { minHealthPercent: -1 } })).toThrow(new Error([
    'PortPolicy.ofNumber: port: got -1; use a whole number from 1 to 65535',
    'PortPolicy.ofNumber: connectionPool: got neither tcp nor http; set one or both',
    'PortPolicy.ofNumber: outlierDetection.minHealthPercent: got -1; use a whole number from 0 to 100',
  ].join('\n')));
});

test.each([0, 70000])('fails when the port is %d', port => {
  expect(() => PortPolicy.ofNumber(port, RANDOM))
    .toThrow(new Error(`PortPolicy.ofNumber: port: got ${port}; use a whole number from 1 to 65535`));
});

test('writes several policies of one port, of which Istio takes the first', () => {
  const policies = [LoadBalancer.random(), LoadBalancer.roundRobin()].map(loadBalancer => PortPolicy.ofNumber(80, { loadBalancer }));
  expect(policyOf({ portPolicies: policies })).toStrictEqual({
    portLevelSettings: [
      { port: { number: 80 }, loadBalancer: { simple: 'RANDOM' } },
      { port: { number: 80 }, loadBalancer: { simple: 'ROUND_ROBIN' } },
    ],
  });
});
