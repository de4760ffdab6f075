import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { judged, shopChart } from './judged';
import { WorkloadSelector } from '../../src/discovery/workload-selector';
import { MutualTlsMode } from '../../src/security/mutual-tls-mode';
import { PeerAuthentication } from '../../src/security/peer-authentication';

test('the default child is the object in the manifest', () => {
  const subject = new PeerAuthentication(shopChart(), 'Peers');
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('is strict for the mesh, in its root namespace', () => {
  const chart = shopChart();
  PeerAuthentication.strict(chart, 'Mesh', { metadata: { name: 'default' }, selector: WorkloadSelector.mesh() });
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'security.istio.io/v1',
    kind: 'PeerAuthentication',
    metadata: { name: 'default', namespace: 'istio-system' },
    spec: { mtls: { mode: 'STRICT' } },
  }]);
});

test('is strict for the namespace of the chart', () => {
  expect(judged(PeerAuthentication.strict(shopChart(), 'Peers'))).toMatchObject({ metadata: { namespace: 'shop' }, spec: { mtls: { mode: 'STRICT' } } });
});

test('is strict for a workload, but for some of its ports', () => {
  const selector = WorkloadSelector.labels({ app: 'db' });
  const portModes = { 3306: MutualTlsMode.PERMISSIVE, 8080: MutualTlsMode.UNSET };
  expect(judged(PeerAuthentication.strict(shopChart(), 'Peers', { selector, portModes })).spec).toStrictEqual({
    selector: { matchLabels: { app: 'db' } },
    mtls: { mode: 'STRICT' },
    portLevelMtls: { 3306: { mode: 'PERMISSIVE' }, 8080: { mode: 'UNSET' } },
  });
});

test.each([
  ['permissive', 'PERMISSIVE'],
  ['disable', 'DISABLE'],
] as const)('is %s', (factory, mode) => {
  expect(judged(PeerAuthentication[factory](shopChart(), 'Peers')).spec).toStrictEqual({ mtls: { mode } });
});

test('says nothing when nothing is said, and leaves an empty list of ports out', () => {
  expect(judged(new PeerAuthentication(shopChart(), 'Peers', { portModes: {} })).spec).toStrictEqual({});
});

test('a JSON patch with a field unknown to the library survives', () => {
  const subject = PeerAuthentication.strict(shopChart(), 'Peers');
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/mtls/novelty', true));
  expect(Testing.synth(Chart.of(subject))[0].spec).toEqual({ mtls: { mode: 'STRICT', novelty: true } });
});

test('fails when a port is none', () => {
  expect(() => PeerAuthentication.strict(shopChart(), 'Peers', {
    selector: WorkloadSelector.labels({ app: 'db' }),
    portModes: { http: MutualTlsMode.STRICT, 65536: MutualTlsMode.STRICT },
  })).toThrow(new Error([
    'PeerAuthentication: portModes["65536"]: got "65536"; use a port from 1 to 65535',
    'PeerAuthentication: portModes["http"]: got "http"; use a port from 1 to 65535',
  ].join('\n')));
});

test.each([undefined, WorkloadSelector.mesh(), WorkloadSelector.namespace('shop')])('fails when ports differ without labels', selector => {
  expect(() => PeerAuthentication.strict(shopChart(), 'Peers', { selector, portModes: { 80: MutualTlsMode.DISABLE } })).toThrow(new Error(
    'PeerAuthentication: portModes: stands without labels of workloads; use WorkloadSelector.labels or WorkloadSelector.workload'));
});
