import { Chart, Duration } from 'cdk8s';
import { POLICY_TARGETS } from './policy-targets';
import { CustomTag } from '../../src/telemetry/custom-tag';
import { Metric } from '../../src/telemetry/metric';
import { MetricOverride } from '../../src/telemetry/metric-override';
import { TagOverride } from '../../src/telemetry/tag-override';
import { Telemetry } from '../../src/telemetry/telemetry';
import { TelemetryMode } from '../../src/telemetry/telemetry-mode';

const TAG_OVERRIDES = { host: TagOverride.upsert('request.host'), path: TagOverride.remove() };

export function everyField(chart: Chart): void {
  POLICY_TARGETS.forEach((target, index) => new Telemetry(chart, `Target${index}`, { target }));
  new Telemetry(chart, 'Telemetry', {
    tracing: [{
      mode: TelemetryMode.CLIENT_AND_SERVER,
      providers: ['zipkin'],
      randomSamplingPercentage: 0,
      disableSpanReporting: false,
      enableIstioTags: true,
      disableContextPropagation: false,
      useRequestIdForTraceSampling: true,
      customTags: {
        literal: CustomTag.literal('a'),
        environment: CustomTag.environment('A', { defaultValue: 'a' }),
        header: CustomTag.header('a', { defaultValue: 'a' }),
        formatter: CustomTag.formatter('%PROTOCOL%'),
      },
    }],
    metrics: [{
      providers: ['prometheus'],
      reportingInterval: Duration.seconds(5),
      overrides: [
        ...Object.values(Metric).map(metric => MetricOverride.metric(metric, { disabled: false, tagOverrides: TAG_OVERRIDES })),
        MetricOverride.customMetric('orders', { mode: TelemetryMode.CLIENT, disabled: true }),
      ],
    }],
    accessLogging: [{ mode: TelemetryMode.SERVER, providers: ['envoy'], disabled: false, filter: 'true' }],
  });
}
