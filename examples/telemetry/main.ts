import { App, Chart, Duration } from 'cdk8s';
import {
  CustomTag, Metric, MetricOverride, PolicyTarget, TagOverride, Telemetry, TelemetryMode,
} from 'cdk8s-istio';

const app = new App();
const mesh = new Chart(app, 'mesh');
const shop = new Chart(app, 'shop', { namespace: 'shop' });

// For all of the mesh. The providers are those that the mesh config names; `envoy` and `prometheus` are always there.
new Telemetry(mesh, 'Default', {
  metadata: { name: 'mesh-default' },
  target: PolicyTarget.mesh(),
  tracing: [{
    providers: ['zipkin'],
    randomSamplingPercentage: 10,
    customTags: {
      cluster: CustomTag.environment('ISTIO_META_CLUSTER_ID', { defaultValue: 'unknown' }),
    },
  }],
  metrics: [{
    providers: ['prometheus'],
    overrides: [
      // Every value of a tag is a time series of its own: without those that nobody asks for, there are fewer.
      MetricOverride.allMetrics({ tagOverrides: { request_protocol: TagOverride.remove() } }),
      MetricOverride.metric(Metric.REQUEST_COUNT, {
        mode: TelemetryMode.SERVER,
        tagOverrides: { request_host: TagOverride.upsert('request.host'), request_method: TagOverride.upsert('request.method') },
      }),
    ],
  }],
  accessLogging: [{ providers: ['envoy'], filter: 'response.code >= 400' }],
});

// For one namespace: all requests are logged, whatever comes of them, but only where they arrive.
new Telemetry(shop, 'Shop', {
  metadata: { name: 'shop' },
  accessLogging: [
    { providers: ['envoy'], mode: TelemetryMode.SERVER },
    { providers: ['envoy'], mode: TelemetryMode.CLIENT, disabled: true },
  ],
});

// For one workload: every request is traced, and says whose cart it is about.
new Telemetry(shop, 'Checkout', {
  metadata: { name: 'checkout' },
  target: PolicyTarget.workloads({ app: 'checkout' }),
  tracing: [{
    randomSamplingPercentage: 100,
    customTags: { cart: CustomTag.header('x-cart', { defaultValue: 'none' }), stage: CustomTag.literal('production') },
  }],
  metrics: [{ reportingInterval: Duration.seconds(10) }],
});

app.synth();
