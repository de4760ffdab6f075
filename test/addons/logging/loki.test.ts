import { Duration } from 'cdk8s';
import { AccessLogCollector } from '../../../src/addons/logging/access-log-collector';
import { Loki, LokiProps } from '../../../src/addons/logging/loki';
import { addonChart, fileOf } from '../chart';

function loki(props: LokiProps = {}) {
  const chart = addonChart();
  return { chart, made: new Loki(chart, 'Loki', props) };
}

test('the default child is the Deployment', () => {
  const { made } = loki();
  expect(made.node.defaultChild).toBe(made.deployment);
});

test('keeps logs for a week, or as long as is said', () => {
  const period = (props?: LokiProps) => fileOf(loki(props).chart, 'loki', 'config.yaml').limits_config.retention_period;
  expect(period()).toBe('604800s');
  expect(period({ retention: Duration.days(1) })).toBe('86400s');
});

test('a collector brings access logs to it', () => {
  const { chart, made } = loki();
  const collector = new AccessLogCollector(chart, 'AccessLogs', { store: made });
  expect(collector.node.defaultChild).toBe(collector.deployment);
  expect(collector.receiver).toEqual({ host: 'access-logs.istio-system.svc.cluster.local', port: 4317 });
  expect(fileOf(chart, 'access-logs', 'config.yaml').exporters).toEqual({ otlphttp: { endpoint: 'http://loki.istio-system:3100/otlp' } });
});

test.each([
  [() => loki({ retention: Duration.hours(23) }), 'Loki: retention: got "82800s"; use a day or more'],
  [() => Loki.fromUrl('loki'), 'Loki.fromUrl: url: got "loki"; use a URL that begins with http:// or https:// and a host'],
])('fails on a bad argument', (make, message) => {
  expect(make).toThrow(message);
});
