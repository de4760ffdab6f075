import { Duration } from 'cdk8s';
import { Jaeger, JaegerProps } from '../../../src/addons/tracing/jaeger';
import { Zipkin } from '../../../src/addons/tracing/zipkin';
import { addonChart, containerOf, fileOf, manifestsOf } from '../chart';

function jaeger(props: JaegerProps = {}) {
  const chart = addonChart();
  return { chart, made: new Jaeger(chart, 'Jaeger', props) };
}

test('the default child is the Deployment', () => {
  const { made } = jaeger();
  expect(made.node.defaultChild).toBe(made.deployment);
});

test('takes spans from any pod, and questions from its own namespace', () => {
  const tcp = (port: number) => ({ port, protocol: 'TCP' });
  expect(manifestsOf(jaeger().chart, 'NetworkPolicy')[0].spec.ingress).toEqual([
    { from: [{ podSelector: {} }], ports: [16686, 16685, 8888].map(tcp) },
    { from: [{ namespaceSelector: {} }], ports: [14268, 14250, 9411, 4317, 4318].map(tcp) },
  ]);
});

test('keeps spans for three days, or as long as is said', () => {
  const ttl = (props?: JaegerProps) => fileOf(jaeger(props).chart, 'jaeger', 'config.yaml')
    .extensions.jaeger_storage.backends.badger_storage.badger.ttl.spans;
  expect(ttl()).toBe('259200s');
  expect(ttl({ retention: Duration.millis(1500) })).toBe('1500ms');
});

test('names its collector as the mesh knows it', () => {
  expect(jaeger({ clusterDomain: 'corp.internal' }).made.collector)
    .toEqual({ host: 'jaeger-collector.istio-system.svc.corp.internal', port: 4317, protocol: 'opentelemetry' });
});

test.each([
  [() => jaeger({ retention: Duration.millis(0) }), 'Jaeger: retention: got "0s"; use a duration of whole milliseconds, at least 1ms'],
  [() => Jaeger.fromUrl('x'), 'Jaeger.fromUrl: queryUrl: got "x"; use a URL that begins with http:// or https:// and a host'],
  [() => Zipkin.fromUrl('x'), 'Zipkin.fromUrl: queryUrl: got "x"; use a URL that begins with http:// or https:// and a host'],
])('fails on a bad argument', (make, message) => {
  expect(make).toThrow(message);
});

test('a Zipkin keeps so many spans in memory', () => {
  const chart = addonChart();
  const zipkin = new Zipkin(chart, 'Zipkin', { maxSpans: 1000 });
  expect(zipkin.node.defaultChild).toBe(zipkin.deployment);
  expect(containerOf(zipkin.deployment).env).toEqual([{ name: 'STORAGE_TYPE', value: 'mem' }, { name: 'MEM_MAX_SPANS', value: '1000' }]);
  expect(manifestsOf(chart, 'NetworkPolicy')[0].spec.ingress).toEqual([
    { from: [{ namespaceSelector: {} }], ports: [{ port: 9411, protocol: 'TCP' }] },
  ]);
});
