import { Duration } from 'cdk8s';
import { policyOf, reviewsRule } from './rule-under-test';
import { ProxyProtocolVersion } from '../../src/traffic/proxy-protocol';
import { TunnelProtocol } from '../../src/traffic/tunnel';

test.each(['example.com', 'proxy', '192.0.2.1', '2001:db8::1'])('renders a tunnel to %s', targetHost => {
  const tunnel = { protocol: TunnelProtocol.POST, targetHost, targetPort: 443 };

  expect(policyOf({ tunnel })).toStrictEqual({ tunnel: { protocol: 'POST', targetHost, targetPort: 443 } });
});

test('fails when a tunnel has no sound end', () => {
  expect(() => reviewsRule({ tunnel: { targetHost: '*.example.com', targetPort: 0 } })).toThrow(new Error([
    'DestinationRule: tunnel.targetHost: got "*.example.com"; use a DNS name or an IP address',
    'DestinationRule: tunnel.targetPort: got 0; use a whole number from 1 to 65535',
  ].join('\n')));
});

test('renders the version of the PROXY protocol', () => {
  expect(policyOf({ proxyProtocol: ProxyProtocolVersion.V1 })).toStrictEqual({ proxyProtocol: { version: 'V1' } });
});

test('renders a retry budget, zero included', () => {
  expect(policyOf({ retryBudget: { percent: 0, budgetInterval: Duration.seconds(0), minRetryConcurrency: 0 } }))
    .toStrictEqual({ retryBudget: { percent: 0, budgetInterval: '0s', minRetryConcurrency: 0 } });
});

test('fails when a retry budget is out of range', () => {
  expect(() => reviewsRule({ retryBudget: { percent: 100.5, minRetryConcurrency: -1 } })).toThrow(new Error([
    'DestinationRule: retryBudget.percent: got 100.5; use a percentage from 0 to 100',
    'DestinationRule: retryBudget.minRetryConcurrency: got -1; use a whole number from 0 to 4294967295',
  ].join('\n')));
});
