import { ApiObject, App, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { CustomTag } from '../../src/telemetry/custom-tag';
import { Metric } from '../../src/telemetry/metric';
import { MetricOverride } from '../../src/telemetry/metric-override';
import { TagOverride } from '../../src/telemetry/tag-override';
import { Telemetry, TelemetryProps } from '../../src/telemetry/telemetry';
import { TelemetryMode } from '../../src/telemetry/telemetry-mode';

function chartIn(namespace = 'shop', app: App = Testing.app()): Chart {
  return new Chart(app, namespace, { namespace });
}

function telemetry(props: TelemetryProps = {}, chart = chartIn()): Telemetry {
  return new Telemetry(chart, 'Telemetry', props);
}

/** The spec in the manifest, after the app was judged and found sound. */
function specOf(props: TelemetryProps): any {
  const chart = chartIn();
  telemetry(props, chart);
  return Testing.synth(chart)[0].spec;
}

test('the default child is the object in the manifest', () => {
  const subject = telemetry();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders the three signals of a mesh', () => {
  const chart = chartIn('istio-system');
  telemetry({
    metadata: { name: 'mesh-default' },
    tracing: [{ providers: ['zipkin'], randomSamplingPercentage: 10 }],
    metrics: [{ providers: ['prometheus'], overrides: [MetricOverride.allMetrics({ tagOverrides: { request_protocol: TagOverride.remove() } })] }],
    accessLogging: [{ providers: ['envoy'], filter: 'response.code >= 400' }],
  }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'telemetry.istio.io/v1',
    kind: 'Telemetry',
    metadata: { name: 'mesh-default', namespace: 'istio-system' },
    spec: {
      tracing: [{ providers: [{ name: 'zipkin' }], randomSamplingPercentage: 10 }],
      metrics: [{
        providers: [{ name: 'prometheus' }],
        overrides: [{ match: { metric: 'ALL_METRICS' }, tagOverrides: { request_protocol: { operation: 'REMOVE' } } }],
      }],
      accessLogging: [{ providers: [{ name: 'envoy' }], filter: { expression: 'response.code >= 400' } }],
    },
  }]);
});

test('renders nothing where nothing is said', () => {
  expect(specOf({})).toEqual({});
});

test('traces no request where the share is 0', () => {
  expect(specOf({ tracing: [{ randomSamplingPercentage: 0 }] })).toEqual({ tracing: [{ randomSamplingPercentage: 0 }] });
});

test('renders what spans say and where they go', () => {
  expect(specOf({
    tracing: [{
      mode: TelemetryMode.CLIENT,
      disableSpanReporting: false,
      enableIstioTags: false,
      disableContextPropagation: true,
      useRequestIdForTraceSampling: false,
      customTags: {
        stage: CustomTag.literal('production'),
        pod: CustomTag.environment('POD_NAME', { defaultValue: '' }),
        user: CustomTag.header('x-user', { defaultValue: 'nobody' }),
        sni: CustomTag.formatter('%REQUESTED_SERVER_NAME%'),
      },
    }],
  }).tracing).toEqual([{
    match: { mode: 'CLIENT' },
    disableSpanReporting: false,
    enableIstioTags: false,
    disableContextPropagation: true,
    useRequestIdForTraceSampling: false,
    customTags: {
      stage: { literal: { value: 'production' } },
      pod: { environment: { name: 'POD_NAME', defaultValue: '' } },
      user: { header: { name: 'x-user', defaultValue: 'nobody' } },
      sni: { formatter: { value: '%REQUESTED_SERVER_NAME%' } },
    },
  }]);
});

test('renders changes of metrics in their order', () => {
  expect(specOf({
    metrics: [{
      reportingInterval: Duration.seconds(10),
      overrides: [
        MetricOverride.allMetrics({ mode: TelemetryMode.SERVER, disabled: true }),
        MetricOverride.metric(Metric.REQUEST_COUNT, { disabled: false, tagOverrides: { host: TagOverride.upsert('request.host') } }),
        MetricOverride.customMetric('orders', { mode: TelemetryMode.CLIENT_AND_SERVER, disabled: false }),
      ],
    }],
  }).metrics).toEqual([{
    reportingInterval: '10s',
    overrides: [
      { match: { metric: 'ALL_METRICS', mode: 'SERVER' }, disabled: true },
      { match: { metric: 'REQUEST_COUNT' }, disabled: false, tagOverrides: { host: { operation: 'UPSERT', value: 'request.host' } } },
      { match: { customMetric: 'orders', mode: 'CLIENT_AND_SERVER' }, disabled: false },
    ],
  }]);
});

test('takes signals after it was made', () => {
  const subject = telemetry({ accessLogging: [{ mode: TelemetryMode.SERVER, disabled: true }] });
  subject.addAccessLogging({ providers: ['otel'] });
  subject.addTracing({ disableSpanReporting: true });
  subject.addMetrics({ providers: ['prometheus'] });
  expect(subject._spec()).toEqual({
    accessLogging: [{ match: { mode: 'SERVER' }, disabled: true }, { providers: [{ name: 'otel' }] }],
    tracing: [{ disableSpanReporting: true }],
    metrics: [{ providers: [{ name: 'prometheus' }] }],
  });
});

test('is for the workload of another chart, and lands in its namespace', () => {
  const app = Testing.app();
  const ingress = new IngressGateway(chartIn('edge', app), 'Ingress');
  const subject = telemetry({ target: PolicyTarget.workload(ingress) }, chartIn('shop', app));
  expect(subject.namespace).toBe('edge');
  expect(subject._spec()).toEqual({ selector: { matchLabels: { app: 'istio-ingressgateway', istio: 'ingressgateway' } } });
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = telemetry({ tracing: [{ randomSamplingPercentage: 1 }] });
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/tracing/0/novelty', true));
  expect(ApiObject.of(subject).toJson().spec.tracing).toEqual([{ randomSamplingPercentage: 1, novelty: true }]);
});

test('keeps what it was made of', () => {
  const providers = ['zipkin'];
  const subject = telemetry({ tracing: [{ providers }] });
  providers.push('otel');
  expect(subject._spec().tracing).toEqual([{ providers: [{ name: 'zipkin' }] }]);
});

test.each([-1, 100.1, NaN])('fails when the share of traced requests is %d', randomSamplingPercentage => {
  expect(() => telemetry({ tracing: [{ randomSamplingPercentage }] }))
    .toThrow(new Error(`Telemetry: tracing[0].randomSamplingPercentage: got ${randomSamplingPercentage}; use a percentage from 0 to 100`));
});

test('reports all bad values in one error', () => {
  expect(() => telemetry({
    tracing: [{ customTags: { '': CustomTag.literal('x') } }],
    metrics: [{ providers: ['prometheus', ''], reportingInterval: Duration.millis(0) }],
    accessLogging: [{ filter: 'response.code >' }],
  })).toThrow(new Error([
    'Telemetry: tracing[0].customTags[""]: got ""; name the tag',
    'Telemetry: metrics[0].providers[1]: got ""; use the name of an extension provider of the mesh config',
    'Telemetry: metrics[0].reportingInterval: got "0s"; use a duration of whole milliseconds, at least 1ms',
    'Telemetry: accessLogging[0].filter: got "response.code >"; use an expression of the Common Expression Language, such as "response.code >= 400"',
  ].join('\n')));
});

test('fails when what is added is bad', () => {
  expect(() => telemetry().addTracing({ randomSamplingPercentage: 101 }))
    .toThrow(new Error('Telemetry.addTracing: randomSamplingPercentage: got 101; use a percentage from 0 to 100'));
  expect(() => telemetry().addMetrics({ providers: [''] }))
    .toThrow(new Error('Telemetry.addMetrics: providers[0]: got ""; use the name of an extension provider of the mesh config'));
  expect(() => telemetry().addAccessLogging({ filter: '' })).toThrow('Telemetry.addAccessLogging: filter: got ""; use an expression');
});

test.each<[() => unknown, string]>([
  [() => CustomTag.literal(''), 'CustomTag.literal: value: got ""; use a value'],
  [() => CustomTag.environment(''), 'CustomTag.environment: name: got ""; use the name of an environment variable'],
  [() => CustomTag.header(''), 'CustomTag.header: name: got ""; use the name of a header'],
  [() => CustomTag.formatter(''), 'CustomTag.formatter: value: got ""; use a text such as "%REQUESTED_SERVER_NAME%"'],
  [() => TagOverride.upsert(''), 'TagOverride.upsert: value: got ""; use an expression such as "request.host"'],
  [() => MetricOverride.customMetric('', {}), 'MetricOverride.customMetric: name: got ""; use the name of a metric'],
])('fails when a text is empty: %#', (write, message) => {
  expect(write).toThrow(new Error(message));
});
