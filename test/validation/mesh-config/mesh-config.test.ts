import { meshConfigFaults } from '../../../src/validation/mesh-config/mesh-config';

test.each<[string, object]>([
  ['nothing', {}],
  ['a field that is not known', { brandNew: 1 }],
  ['null for absent', { defaultConfig: null, trustDomain: null }],
  ['Go\'s durations', { connectTimeout: '1m', protocolDetectionTimeout: '0s' }],
  ['numbers in strings', { proxyListenPort: '15001' }],
  ['the address of the node', { defaultConfig: { tracing: { datadog: { address: '$(HOST_IP):8126' } } } }],
  ['an extension provider of whatever service', { extensionProviders: [{ name: 'x', zipkin: { service: 'not a host', port: 0 } }] }],
  ['a trust domain with a final dot', { trustDomain: 'Cluster.local.' }],
])('takes %s', (_, config) => {
  expect(meshConfigFaults(config)).toEqual([]);
});

test.each<[object, string]>([
  [{ trustDomain: '' }, 'trustDomain: got ""; use a domain such as "cluster.local"'],
  [{ trustDomainAliases: ['ok', 'not ok'] }, 'trustDomainAliases[1]: got "not ok"; use a domain such as "cluster.local"'],
  [{ proxyListenPort: 0 }, 'proxyListenPort: got 0; use a whole number from 1 to 65535'],
  [{ connectTimeout: '2h' }, 'connectTimeout: got "2h"; use whole milliseconds, from "1ms" to "1h"'],
  [{ outboundTrafficPolicy: { mode: 'SOME' } },
    'outboundTrafficPolicy.mode: got "SOME"; use one of REGISTRY_ONLY, ALLOW_ANY, ALLOW_ANY_DYNAMIC_DNS'],
  [{ defaultConfig: { drainDuration: '1.5s' } }, 'defaultConfig.drainDuration: got "1.5s"; use whole seconds, at least "1s"'],
  [{ defaultConfig: { discoveryAddress: 'istiod' } },
    'defaultConfig.discoveryAddress: got "istiod"; use host:port, such as "zipkin.istio-system:9411"'],
  [{ defaultConfig: { privateKeyProvider: {} } }, 'defaultConfig.privateKeyProvider: got no provider; use cryptomb or qat'],
  [{ defaultTrafficPolicy: { connectionPool: {} } }, 'defaultTrafficPolicy.connectionPool: got neither http nor tcp; use one of them'],
  [{ meshMTLS: { ecdhCurves: ['P-256'] } }, 'meshMTLS.ecdhCurves: got P-256; use tlsDefaults.ecdhCurves'],
  [{ serviceSettings: [{ hosts: ['a..b'] }] },
    'serviceSettings[0].hosts[0]: got "a..b"; use a DNS name such as "shop.example.com", "*.example.com" or "*"'],
  [{ localityLbSetting: { distribute: [{ from: 'a', to: { b: 50 } }] } },
    'localityLbSetting.distribute[0].to: got 50; use whole numbers from 1 to 100 that add up to 100'],
  [{ extensionProviders: {} }, 'extensionProviders: got {}; use a list'],
  [{ enableTracing: 'yes' }, 'enableTracing: got "yes"; use true or false'],
])('refuses %j', (config, message) => {
  expect(meshConfigFaults(config).map(({ path, message: got, fix }) => `${path}: ${got}; ${fix}`)).toEqual([message]);
});

test('judges no values where the form is wrong', () => {
  expect(meshConfigFaults({ trustDomain: '', proxyListenPort: [] }).map(({ path }) => path)).toEqual(['proxyListenPort']);
});
