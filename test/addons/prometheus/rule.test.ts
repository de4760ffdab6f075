import { Duration } from 'cdk8s';
import { MeshRules } from '../../../src/addons/prometheus/mesh-rules';
import { PrometheusRule, renderPrometheusDuration, renderRuleGroup } from '../../../src/addons/prometheus/rule';

test('records the result of a query', () => {
  expect(PrometheusRule.record('job:up:sum', 'sum by (job) (up)', { labels: { team: 'edge' } })._render())
    .toEqual({ record: 'job:up:sum', expr: 'sum by (job) (up)', labels: { team: 'edge' } });
});

test('raises an alert, a warning unless said otherwise', () => {
  expect(PrometheusRule.alert('Down', 'up == 0', { summary: 'It is down.' })._render())
    .toEqual({ alert: 'Down', expr: 'up == 0', for: undefined, labels: { severity: 'warning' }, annotations: { summary: 'It is down.' } });
  expect(PrometheusRule.alert('Down', 'up == 0', {
    summary: 'It is down.', severity: 'critical', holdsFor: Duration.minutes(5), labels: { team: 'edge' },
  })._render()).toEqual({
    alert: 'Down', expr: 'up == 0', for: '300s', labels: { severity: 'critical', team: 'edge' }, annotations: { summary: 'It is down.' },
  });
});

test('renders a group', () => {
  expect(renderRuleGroup({ name: 'mine', rules: [PrometheusRule.record('a', 'b')] }))
    .toEqual({ name: 'mine', interval: undefined, rules: [{ record: 'a', expr: 'b', labels: undefined }] });
});

test.each([
  [Duration.millis(0), '0ms'],
  [Duration.millis(250), '250ms'],
  [Duration.seconds(10), '10s'],
  [Duration.days(15), '1296000s'],
])('renders a duration as Prometheus reads it', (duration, text) => {
  expect(renderPrometheusDuration(duration)).toBe(text);
});

test.each([
  [() => PrometheusRule.record('1a', 'up'), 'PrometheusRule.record: name: got "1a"; use letters, digits, underscores and colons, not beginning with a digit'],
  [() => PrometheusRule.record('a', ' '), 'PrometheusRule.record: query: got ""; use a query in PromQL'],
  [() => PrometheusRule.alert('', 'up', { summary: '' }), 'PrometheusRule.alert: name: got ""; use the name of the alert'],
  [() => MeshRules.standard({ errorPercent: 101 }), 'MeshRules.standard: errorPercent: got 101; use a percentage from 0 to 100'],
])('fails on a bad argument', (make, message) => {
  expect(make).toThrow(message);
});

test('takes from when on services raise alerts', () => {
  const [, , alerts] = MeshRules.standard({ errorPercent: 0, latency: Duration.millis(250) });
  expect(alerts.rules.map(rule => (rule._render() as any).expr)).toEqual([
    'service:istio_request_error_ratio:rate5m > 0 and service:istio_requests:rate5m > 0.1',
    'service:istio_request_duration_milliseconds:p99_rate5m > 250 and service:istio_requests:rate5m > 0.1',
    expect.stringContaining(' > 0 and version:istio_requests:rate5m > 0.1'),
  ]);
});
