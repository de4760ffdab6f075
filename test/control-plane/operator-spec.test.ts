import { mergedSpecs, optionsOfSpec } from '../../src/control-plane/values/operator-spec';

test('settings at the top are values', () => {
  expect(optionsOfSpec({
    profile: 'demo',
    hub: 'example.org',
    tag: '1.30',
    revision: 'canary',
    meshConfig: { trustDomain: 'a', accessLogFile: '/dev/stdout' },
    values: { meshConfig: { trustDomain: 'b' } },
    unvalidatedValues: { mine: 1 },
  })).toEqual({
    profile: 'demo',
    components: {},
    values: {
      global: { hub: 'example.org', tag: '1.30' },
      revision: 'canary',
      meshConfig: { trustDomain: 'b', accessLogFile: '/dev/stdout' },
      mine: 1,
    },
  });
});

test('images of components, and what else depends on settings of Kubernetes, are values of their own', () => {
  const k8s = { replicaCount: 2, hpaSpec: { minReplicas: 2, maxReplicas: 4 }, resources: { requests: { cpu: '1', memory: '1Gi' } } };
  expect(optionsOfSpec({ components: { pilot: { tag: 'v2', k8s }, cni: { enabled: true, namespace: 'kube-system' } } }).components).toEqual({
    pilot: { k8s, values: { tag: 'v2', autoscaleMin: 2, autoscaleMax: 4, replicaCount: 2, resources: { requests: { cpu: '1' } } } },
    cni: { enabled: true, namespace: 'kube-system' },
  });
});

test('gateways have their standard name unless they are given another, and the ports of their Service', () => {
  const ports = [{ name: 'http2', port: 80, targetPort: 8080 }];
  expect(optionsOfSpec({
    components: { ingressGateways: [{ enabled: true, k8s: { service: { ports } } }], egressGateways: [{ name: 'out', label: { istio: 'out' }, hub: 'h' }] },
  }).components).toEqual({
    ingressGateways: [{ name: 'istio-ingressgateway', enabled: true, k8s: { service: { ports } }, values: { ports } }],
    egressGateways: [{ name: 'out', labels: { istio: 'out' }, values: { hub: 'h' } }],
  });
});

test('a gateway can be asked for by a value, as of old', () => {
  expect(optionsOfSpec({ values: { gateways: { 'istio-egressgateway': { enabled: true } } } }).components)
    .toEqual({ egressGateways: [{ name: 'istio-egressgateway', enabled: true }] });
});

test('of several specs the last one counts, lists as a whole', () => {
  expect(mergedSpecs({ hub: 'a', values: { x: 1, list: [1, 2] } }, { values: { y: 2, list: [] } }, { hub: 'b' }))
    .toEqual({ hub: 'b', values: { x: 1, y: 2, list: [] } });
});

test.each<[object, string]>([
  [{ profile: 'big' }, 'profile big: use one of default, minimal, demo, empty, ambient, remote, preview, stable, openshift, openshift-ambient'],
  [{ addons: {} }, 'addons: not known here; use one of hub, tag, revision, compatibilityVersion, meshConfig, components, values, unvalidatedValues'],
  [{ values: 'x' }, 'values: got "x"; use a map of settings'],
  [{ components: { kiali: {} } }, 'components.kiali: not known here; use one of base, pilot, cni, ztunnel, ingressGateways, egressGateways'],
  [{ components: { pilot: { on: true } } }, 'components.pilot.on: not known here; use one of enabled, namespace, hub, tag, k8s'],
  [{ components: { ingressGateways: {} } }, 'components.ingressGateways: use a list of gateways'],
  [{ components: { egressGateways: [{ labels: {} }] } },
    'components.egressGateways[0].labels: not known here; use one of name, label, enabled, namespace, hub, tag, k8s'],
  [{ components: { pilot: { k8s: { overlays: [] } } } }, 'components.pilot.k8s.overlays: not known here; use one of affinity, env, hpaSpec,'],
])('refuses %j', (spec, message) => {
  expect(() => optionsOfSpec(spec as never)).toThrow(message);
});
