import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { WorkloadSelector } from '../../src/discovery/workload-selector';
import { ProxyConfig, ProxyConfigProps } from '../../src/extensions/proxy-config';
import { IngressGateway } from '../../src/gateway/ingress-gateway';

function chartIn(namespace = 'shop', app: App = Testing.app()): Chart {
  return new Chart(app, namespace, { namespace });
}

function proxyConfig(props: ProxyConfigProps = {}, chart = chartIn()): ProxyConfig {
  return new ProxyConfig(chart, 'Proxy', props);
}

test('the default child is the object in the manifest', () => {
  const subject = proxyConfig();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders how proxies run, of which no threads is as many as cores', () => {
  const chart = chartIn();
  proxyConfig({
    selector: WorkloadSelector.labels({ app: 'web' }),
    concurrency: 0,
    environmentVariables: { ISTIO_META_STAGE: 'production', EMPTY: '' },
    imageType: 'distroless',
  }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1beta1',
    kind: 'ProxyConfig',
    metadata: { name: 'shop-proxy', namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      concurrency: 0,
      environmentVariables: { ISTIO_META_STAGE: 'production', EMPTY: '' },
      image: { imageType: 'distroless' },
    },
  }]);
});

test('renders nothing where nothing is said', () => {
  expect(proxyConfig()._spec()).toEqual({});
});

test('is for the workload of another chart, and lands in its namespace', () => {
  const app = Testing.app();
  const selector = WorkloadSelector.workload(new IngressGateway(chartIn('edge', app), 'Ingress', { labels: { edge: 'public' } }));
  const subject = proxyConfig({ selector }, chartIn('shop', app));
  expect(subject.namespace).toBe('edge');
  expect(subject._spec()).toEqual({ selector: { matchLabels: { edge: 'public' } } });
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = proxyConfig({ concurrency: 2 });
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/novelty', 1));
  expect(ApiObject.of(subject).toJson().spec).toEqual({ concurrency: 2, novelty: 1 });
});

test('keeps what it was made of', () => {
  const environmentVariables: { [name: string]: string } = { STAGE: 'production' };
  const subject = proxyConfig({ environmentVariables });
  environmentVariables.STAGE = 'test';
  expect(subject._spec().environmentVariables).toEqual({ STAGE: 'production' });
});

test('fails when a value is bad', () => {
  expect(() => proxyConfig({ concurrency: -1, environmentVariables: { LONG: 'x'.repeat(2049) } })).toThrow(new Error([
    'ProxyConfig: concurrency: got -1; use a whole number from 0 to 2147483647',
    'ProxyConfig: environmentVariables["LONG"]: got 2049 characters; use at most 2048',
  ].join('\n')));
});
