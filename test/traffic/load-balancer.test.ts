import { Duration } from 'cdk8s';
import { policyOf } from './rule-under-test';
import { ConsistentHash } from '../../src/traffic/consistent-hash';
import { LoadBalancer } from '../../src/traffic/load-balancer';
import { LocalityLoadBalancing } from '../../src/traffic/locality';

function rendered(loadBalancer: LoadBalancer) {
  return policyOf({ loadBalancer })?.loadBalancer;
}

test.each([
  [LoadBalancer.roundRobin(), 'ROUND_ROBIN'],
  [LoadBalancer.leastRequest(), 'LEAST_REQUEST'],
  [LoadBalancer.random(), 'RANDOM'],
  [LoadBalancer.passthrough(), 'PASSTHROUGH'],
  [LoadBalancer.leastConn(), 'LEAST_CONN'],
  [LoadBalancer.unspecified(), 'UNSPECIFIED'],
])('renders an algorithm by its name %#', (loadBalancer, simple) => {
  expect(rendered(loadBalancer)).toStrictEqual({ simple });
});

test('renders consistent hashing', () => {
  expect(rendered(LoadBalancer.consistentHash(ConsistentHash.sourceIp()))).toStrictEqual({ consistentHash: { useSourceIp: true } });
});

test('renders a locality without naming an algorithm', () => {
  expect(rendered(LoadBalancer.defaultAlgorithm({ locality: LocalityLoadBalancing.enabled() })))
    .toStrictEqual({ localityLbSetting: { enabled: true } });
});

test('renders warmup, with zero and fractions', () => {
  expect(rendered(LoadBalancer.roundRobin({ warmup: { duration: Duration.millis(1500), minimumPercent: 0, aggression: 0.5 } })))
    .toStrictEqual({ simple: 'ROUND_ROBIN', warmup: { duration: '1500ms', minimumPercent: 0, aggression: 0.5 } });
});

test('renders the old spelling of warmup', () => {
  expect(rendered(LoadBalancer.roundRobin({ warmupDurationSecs: Duration.minutes(1) })))
    .toStrictEqual({ simple: 'ROUND_ROBIN', warmupDurationSecs: '60s' });
});

test('reports all bad options in one error', () => {
  expect(() => LoadBalancer.leastRequest({
    warmup: { duration: Duration.seconds(0), minimumPercent: 101, aggression: 0 },
    warmupDurationSecs: Duration.seconds(0),
  })).toThrow(new Error([
    'LoadBalancer.leastRequest: warmup.duration: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'LoadBalancer.leastRequest: warmup.minimumPercent: got 101; use a percentage from 0 to 100',
    'LoadBalancer.leastRequest: warmup.aggression: got 0; use a number above 0',
    'LoadBalancer.leastRequest: warmupDurationSecs: got "0s"; use a duration of whole milliseconds, at least 1ms',
  ].join('\n')));
});
