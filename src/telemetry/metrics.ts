import { Duration } from 'cdk8s';
import { MetricOverride } from './metric-override';
import { providersProblems, renderProviders } from './providers';
import { durationProblem, renderDuration } from '../base/duration';
import { Problems } from '../base/problems';
import * as istio from '../imports/istio';

/**
 * What is different about the metrics of some providers.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#Metrics
 */
export interface MetricsOptions {
  /**
   * Names of extension providers of the mesh config, such as `prometheus`.
   *
   * @default - as inherited, else the default providers of the mesh
   */
  readonly providers?: string[];

  /**
   * Changes of metrics, after inherited ones, each on top of those before it: put changes of all metrics first.
   *
   * @default - metrics are as inherited
   */
  readonly overrides?: MetricOverride[];

  /**
   * Time between reports, at least 1 ms. Takes effect on the metrics of TCP.
   *
   * @default - as inherited, else 5 s
   */
  readonly reportingInterval?: Duration;
}

export function metricsProblems({ providers, reportingInterval }: MetricsOptions): Problems {
  return { ...providersProblems(providers), reportingInterval: durationProblem(reportingInterval) };
}

export function renderMetrics({ providers, overrides, reportingInterval }: MetricsOptions): istio.TelemetryMetrics {
  return {
    providers: renderProviders(providers),
    overrides: overrides?.map(override => override._render()),
    reportingInterval: renderDuration(reportingInterval),
  };
}
