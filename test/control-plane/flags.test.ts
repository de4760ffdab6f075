import { optionsOfFlags } from '../../src/control-plane/values/flags';

test('reads settings in the words of istioctl', () => {
  expect(optionsOfFlags([
    'profile=demo', 'hub=example.org', 'tag=1.30', 'revision=5', 'meshConfig.accessLogFile=/dev/stdout', 'components.cni.enabled=true',
    'values.revisionTags[0]=a', 'values.revisionTags[1]=b', 'values.global.proxy.statusPort=15029', 'values.pilot.podLabels.example\\.org/x=y',
  ])).toEqual({
    profile: 'demo',
    components: { cni: { enabled: true } },
    values: {
      global: { hub: 'example.org', tag: '1.30', proxy: { statusPort: 15029 } },
      revision: '5',
      meshConfig: { accessLogFile: '/dev/stdout' },
      revisionTags: ['a', 'b'],
      pilot: { podLabels: { 'example.org/x': 'y' } },
    },
  });
});

test('gateways have their standard name unless they are given another', () => {
  expect(optionsOfFlags(['components.ingressGateways[0].enabled=true', 'components.egressGateways[0].name=out']).components).toEqual({
    ingressGateways: [{ name: 'istio-ingressgateway', enabled: true }],
    egressGateways: [{ name: 'out' }],
  });
});

test.each([
  ['profile', 'profile: use path=value'],
  ['profile=big', 'profile big: use one of default, minimal, demo, empty, ambient, remote, preview, stable, openshift, openshift-ambient'],
  ['addons.kiali=true', 'addons: not known here; use one of hub, tag, revision, compatibilityVersion, meshConfig, components, values'],
  ['components.kiali.enabled=true', 'components.kiali: not known here; use one of base, pilot, cni, ztunnel, ingressGateways, egressGateways'],
  ['components.pilot.k8s.replicaCount=2', 'components.pilot.k8s: not known here; use one of enabled, namespace'],
])('refuses %s', (flag, message) => {
  expect(() => optionsOfFlags([flag])).toThrow(message);
});

test('refuses settings that are two things at once', () => {
  expect(() => optionsOfFlags(['values.a=1', 'values.a.b=2'])).toThrow('values.a.b=2: another flag says that a is something else');
});
