import { policyOf } from './rule-under-test';
import { LoadBalancer } from '../../src/traffic/load-balancer';
import { LocalityLoadBalancing } from '../../src/traffic/locality';

const PRIORITY = ['topology.istio.io/network', 'version=v1'];
const FAILOVER = [{ fromRegion: 'us', toRegion: 'eu' }];

function rendered(locality: LocalityLoadBalancing) {
  return policyOf({ loadBalancer: LoadBalancer.defaultAlgorithm({ locality }), outlierDetection: {} })?.loadBalancer;
}

test.each([
  [LocalityLoadBalancing.enabled(), { enabled: true }],
  [LocalityLoadBalancing.disabled(), { enabled: false }],
  [
    LocalityLoadBalancing.distribute([{ fromLocality: 'us/zone1/*', toLocalities: { 'us/zone1/*': 80, 'us/zone2': 20 } }]),
    { distribute: [{ from: 'us/zone1/*', to: { 'us/zone1/*': 80, 'us/zone2': 20 } }] },
  ],
  [LocalityLoadBalancing.failover(FAILOVER), { failover: [{ from: 'us', to: 'eu' }] }],
  [
    LocalityLoadBalancing.failover(FAILOVER, { failoverPriority: PRIORITY }),
    { failover: [{ from: 'us', to: 'eu' }], failoverPriority: PRIORITY },
  ],
  [
    LocalityLoadBalancing.failoverPriority(['topology.kubernetes.io/region']),
    { failoverPriority: ['topology.kubernetes.io/region'] },
  ],
])('renders how places decide %#', (locality, localityLbSetting) => {
  expect(rendered(locality)).toStrictEqual({ localityLbSetting });
});

test('renders zone-aware load balancing', () => {
  expect(rendered(LocalityLoadBalancing.zoneAware({ enabled: false, minClusterSize: 3, failover: FAILOVER, failoverPriority: PRIORITY })))
    .toStrictEqual({
      zoneAwareLbSetting: { enabled: false, minClusterSize: 3, failover: [{ from: 'us', to: 'eu' }], failoverPriority: PRIORITY },
    });
});

test.each(['', '/', 'us/', 'us//a', 'us/zone/', '*/zone', 'us*/a', '**'])('fails when a place is "%s"', place => {
  const fix = 'use region/zone/subzone, a part of it from the left, or a "*" at its end';

  expect(() => LocalityLoadBalancing.distribute([{ fromLocality: place, toLocalities: { [place]: 100 } }])).toThrow(new Error([
    `LocalityLoadBalancing.distribute: distributions[0].fromLocality: got "${place}"; ${fix}`,
    `LocalityLoadBalancing.distribute: distributions[0].toLocalities: got "${place}"; ${fix}`,
  ].join('\n')));
});

test.each(['*', 'us', 'us/*', 'us*', 'us/zone', 'us/zone/subzone', 'us/zone/sub/zone/', 'us/zone/*'])('a place may be "%s"', place => {
  expect(() => LocalityLoadBalancing.distribute([{ fromLocality: place, toLocalities: { [place]: 100 } }])).not.toThrow();
});

test.each([
  [{ us: 80, eu: 30 }, '80 + 30'],
  [{ us: 100, eu: 0 }, '100 + 0'],
  [{ us: 99.5, eu: 0.5 }, '99.5 + 0.5'],
  [{}, 'no weights'],
])('fails when the weights are %p', (toLocalities, got) => {
  expect(() => LocalityLoadBalancing.distribute([{ fromLocality: 'us', toLocalities }])).toThrow(new Error(
    `LocalityLoadBalancing.distribute: distributions[0].toLocalities: got ${got}; use whole numbers from 1 to 100 that add up to 100`));
});

test('fails when failover names anything but two regions', () => {
  expect(() => LocalityLoadBalancing.failover([
    { fromRegion: 'us', toRegion: 'us' },
    { fromRegion: 'us/zone', toRegion: 'eu' },
    { fromRegion: 'us', toRegion: 'e*' },
  ])).toThrow(new Error([
    'LocalityLoadBalancing.failover: failovers[0]: got "us"; use two different regions',
    'LocalityLoadBalancing.failover: failovers[1]: got "us/zone"; use a region alone, without zone and without "*"',
    'LocalityLoadBalancing.failover: failovers[2]: got "e*"; use a region alone, without zone and without "*"',
  ].join('\n')));
});

test.each(['topology.kubernetes.io/region', 'topology.kubernetes.io/zone', 'topology.istio.io/subzone'])(
  'fails when failover by region or zone is also by label %s', label => {
    const problem = `failoverPriority[0]: got "${label}"; use a label other than region, zone and subzone`;

    expect(() => LocalityLoadBalancing.failover(FAILOVER, { failoverPriority: [label] }))
      .toThrow(new Error(`LocalityLoadBalancing.failover: ${problem}`));
    expect(() => LocalityLoadBalancing.zoneAware({ failoverPriority: [label] }))
      .toThrow(new Error(`LocalityLoadBalancing.zoneAware: ${problem}`));
  });

test('fails when zone-aware load balancing has bad options', () => {
  expect(() => LocalityLoadBalancing.zoneAware({ minClusterSize: 0, failover: [{ fromRegion: 'us', toRegion: 'us' }] })).toThrow(new Error([
    'LocalityLoadBalancing.zoneAware: minClusterSize: got 0; use a whole number from 1 to 4294967295',
    'LocalityLoadBalancing.zoneAware: failover[0]: got "us"; use two different regions',
  ].join('\n')));
});

test('fails when there is nothing to decide by', () => {
  expect(() => LocalityLoadBalancing.distribute([]))
    .toThrow(new Error('LocalityLoadBalancing.distribute: distributions: got no distribution; use at least one'));
  expect(() => LocalityLoadBalancing.failover([])).toThrow(new Error('LocalityLoadBalancing.failover: failovers: got no region; use at least one'));
  expect(() => LocalityLoadBalancing.failoverPriority([]))
    .toThrow(new Error('LocalityLoadBalancing.failoverPriority: labels: got no label; use at least one'));
  expect(() => LocalityLoadBalancing.failoverPriority(['']))
    .toThrow(new Error('LocalityLoadBalancing.failoverPriority: labels[0]: got ""; use a label such as "topology.istio.io/network"'));
});

test('keeps what it was made of', () => {
  const labels = [...PRIORITY];
  const locality = LocalityLoadBalancing.failoverPriority(labels);
  labels.pop();
  expect(rendered(locality)).toStrictEqual({ localityLbSetting: { failoverPriority: PRIORITY } });
});
