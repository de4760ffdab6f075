import { ApiObject, Chart, Testing } from 'cdk8s';
import { Namespace } from 'cdk8s-plus-28';
import { serviceOf, shopChart, synthAll, workloadOf } from './shop';
import { EgressHost } from '../../src/discovery/egress-host';
import { OutboundTrafficPolicy } from '../../src/discovery/outbound-traffic-policy';
import { DataPlane } from '../../src/mesh/data-plane';
import { MeshNamespace, MeshNamespaceProps } from '../../src/mesh/mesh-namespace';
import { MutualTlsMode } from '../../src/security/mutual-tls-mode';

function labelsOf(dataPlane?: DataPlane): any {
  const chart = shopChart();
  new MeshNamespace(chart, 'Namespace', { dataPlane });
  return Testing.synth(chart)[0].metadata.labels;
}

test('the default child is the Namespace', () => {
  const subject = new MeshNamespace(shopChart(), 'Namespace');
  expect(subject.node.defaultChild).toBe(subject.apiObject);
  expect(subject.name).toBe('shop');
});

test('makes the Namespace, its mutual TLS, what it allows and what its sidecars know of', () => {
  const chart = shopChart();
  new MeshNamespace(chart, 'Namespace', {
    metadata: { name: 'billing', labels: { team: 'money' } },
    mutualTls: MutualTlsMode.STRICT,
    allowNothing: true,
    egressHosts: [EgressHost.namespace('istio-system')],
    outboundTrafficPolicy: OutboundTrafficPolicy.registryOnly(),
  });
  expect(Testing.synth(chart)).toStrictEqual([
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'billing', labels: { 'team': 'money', 'istio-injection': 'enabled' } } },
    {
      apiVersion: 'security.istio.io/v1',
      kind: 'PeerAuthentication',
      metadata: { name: 'default', namespace: 'billing' },
      spec: { mtls: { mode: 'STRICT' } },
    },
    { apiVersion: 'security.istio.io/v1', kind: 'AuthorizationPolicy', metadata: { name: 'allow-nothing', namespace: 'billing' }, spec: {} },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'Sidecar',
      metadata: { name: 'default', namespace: 'billing' },
      spec: { egress: [{ hosts: ['istio-system/*'] }], outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' } },
    },
  ]);
});

test('makes no more than the Namespace when nothing else is said', () => {
  const chart = new Chart(Testing.app(), 'test');
  new MeshNamespace(chart, 'Namespace', { metadata: { name: 'shop' } });
  expect(Testing.synth(chart)).toStrictEqual([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } } }]);
});

test.each([
  ['sidecars of the default revision', undefined, { 'istio-injection': 'enabled' }],
  ['sidecars of a revision', DataPlane.sidecars({ revision: 'canary' }), { 'istio.io/rev': 'canary' }],
  ['ztunnel', DataPlane.ambient(), { 'istio.io/dataplane-mode': 'ambient' }],
  ['nothing', DataPlane.none(), { 'istio-injection': 'disabled', 'istio.io/dataplane-mode': 'none' }],
])('traffic is carried by %s', (_, dataPlane, labels) => {
  expect(labelsOf(dataPlane)).toEqual(labels);
});

test('labels a Namespace of cdk8s-plus instead of making one', () => {
  const chart = new Chart(Testing.app(), 'test');
  const existing = new Namespace(chart, 'Shop', { metadata: { name: 'shop' } });
  const subject = new MeshNamespace(chart, 'Mesh', { existing, mutualTls: MutualTlsMode.STRICT });
  expect(subject.apiObject).toBe(ApiObject.of(existing));
  expect(Testing.synth(chart).map(({ kind, metadata }) => ({ kind, ...metadata }))).toEqual([
    { kind: 'Namespace', name: 'shop', labels: { 'istio-injection': 'enabled' } },
    { kind: 'PeerAuthentication', name: 'default', namespace: 'shop' },
  ]);
});

describe('in the ambient mode', () => {
  function ambient(labels?: { [key: string]: string }): Chart {
    const chart = shopChart();
    new MeshNamespace(chart, 'Namespace', { dataPlane: DataPlane.ambient(), metadata: { labels } });
    return chart;
  }

  test('callers have no Sidecar', () => {
    const chart = ambient();
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart').port('http'));
    expect(synthAll(chart, 'Sidecar')).toEqual([]);
    expect(synthAll(chart, 'AuthorizationPolicy')).toHaveLength(1);
  });

  test('so have those of a Namespace that has the label', () => {
    const chart = shopChart();
    const labels = { 'istio.io/dataplane-mode': 'ambient' };
    new ApiObject(chart, 'Namespace', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels } });
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart').port('http'));
    expect(synthAll(chart, 'Sidecar')).toEqual([]);
  });

  test('fails at synthesis when the namespace is made after the calls', () => {
    const chart = shopChart();
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart').port('http'));
    new MeshNamespace(chart, 'Namespace', { dataPlane: DataPlane.ambient() });
    expect(() => Testing.synth(chart)).toThrow('[shop/web/Sidecar] MESH0001 metadata.namespace: the pods of shop/web have no sidecars, because '
      + 'namespace shop is ambient, which the calls did not know; make its MeshNamespace before the calls');
  });

  test('calls by methods or paths fail at synthesis', () => {
    const chart = ambient();
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart').port('http'), { methods: ['GET'] });
    expect(() => Testing.synth(chart)).toThrow('spec.rules: cluster.local/ns/shop/sa/web calls port http by methods or paths, which ztunnel does not know; '
      + 'leave them out, or let the service use a Waypoint');
  });
});

const chartWithout = () => new Chart(Testing.app(), 'test');

test.each<[string, Chart, MeshNamespaceProps, string]>([
  ['there is no name', chartWithout(), {}, 'name: got no name; give the chart a namespace, or the metadata a name'],
  ['the name is none', chartWithout(), { metadata: { name: 'A' } }, 'name: got "A"; use at most 63 lower case letters, digits and inner dashes'],
  ['a label says the data plane too', shopChart(), { metadata: { labels: { 'istio.io/rev': 'a' } } }, 'labels: got "istio.io/rev"; leave it out, and use dataPlane'],
  ['there are no hosts', shopChart(), { egressHosts: [] }, 'egressHosts: got no host; use at least one'],
  [
    'there are hosts but no sidecars',
    shopChart(),
    { dataPlane: DataPlane.ambient(), egressHosts: [EgressHost.ownNamespace()] },
    'dataPlane: ambient pods have no sidecars, so hosts and outbound policy would be ignored; leave them out',
  ],
  ['what exists is no Namespace', shopChart(), { existing: serviceOf(shopChart(), 'shop', []) }, 'existing: got a Service (shop/shop service); use a Namespace'],
])('fails when %s', (_, chart, props, message) => {
  expect(() => new MeshNamespace(chart, 'Namespace', props)).toThrow(new Error(`MeshNamespace: ${message}`));
});

test('fails when what exists is labelled or named a second time', () => {
  const existing = new Namespace(chartWithout(), 'Shop', { metadata: { name: 'shop', labels: { 'istio-injection': 'enabled' } } });
  expect(() => new MeshNamespace(shopChart(), 'Namespace', { existing, metadata: { name: 'other' } })).toThrow(new Error([
    'MeshNamespace: existing: stands beside metadata; use one of them',
    'MeshNamespace: labels: got "istio-injection"; leave it out, and use dataPlane',
  ].join('\n')));
});

test('fails when there is one of the name', () => {
  const chart = shopChart();
  new MeshNamespace(chart, 'Namespace');
  expect(() => new MeshNamespace(chart, 'Again')).toThrow(new Error('MeshNamespace: name: got "shop"; use shop/Namespace, which is the MeshNamespace of that name'));
});

test('fails when a revision is no name', () => {
  expect(() => DataPlane.sidecars({ revision: '1.31' }))
    .toThrow(new Error('DataPlane.sidecars: revision: got "1.31"; use at most 63 lower case letters, digits and inner dashes'));
});
