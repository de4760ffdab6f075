import { Duration } from 'cdk8s';
import { controlPlaneAlerts } from './control-plane-alerts';
import { FAILURES } from './failures';
import { PrometheusRule, RuleGroup } from './rule';
import { checkArguments } from '../../base/argument';
import { ifGiven } from '../../base/problems';
import { percentProblem } from '../../validation/vocabulary/numbers';

/** From when on the traffic of a mesh raises alerts. */
export interface MeshRulesOptions {
  /**
   * Percentage of a service's requests that may fail, 0 to 100.
   *
   * @default 5
   */
  readonly errorPercent?: number;

  /**
   * How long 99 of 100 requests to a service may take at most.
   *
   * @default Duration.seconds(5)
   */
  readonly latency?: Duration;
}

/** Less than a request in ten seconds says nothing about a service. */
const BUSY = '0.1';

const SERVICE = 'destination_service_namespace, destination_service_name';
const VERSION = `${SERVICE}, destination_version`;

/** What the server's side of a call saw: its sidecar, or its waypoint. */
const SERVER = 'reporter=~"destination|waypoint"';

/** The rules of Prometheus that come with this library. */
export class MeshRules {
  /**
   * Rates, failures and latencies of each service, and of each of its versions; alerts on them, and on the control plane.
   *
   * Throws if the percentage is none.
   */
  public static standard(options: MeshRulesOptions = {}): RuleGroup[] {
    const { errorPercent = 5, latency = Duration.seconds(5) } = options;
    checkArguments('MeshRules.standard', { errorPercent: ifGiven(errorPercent, percentProblem) });
    return [
      { name: 'istio-services', rules: [...traffic('service', SERVICE), latencies()] },
      { name: 'istio-versions', rules: traffic('version', VERSION) },
      { name: 'istio-service-alerts', rules: serviceAlerts(errorPercent / 100, latency) },
      { name: 'istio-control-plane-alerts', rules: controlPlaneAlerts() },
    ];
  }

  private constructor() {}
}

/** Requests a second, failures a second, and their ratio, which is 0 and not absent where nothing fails. */
function traffic(level: string, by: string): PrometheusRule[] {
  const [requests, errors] = [`${level}:istio_requests:rate5m`, `${level}:istio_request_errors:rate5m`];
  const failures = FAILURES.map(failure => `rate(istio_requests_total{${SERVER}, ${failure}}[5m])`).join(' or ');
  return [
    PrometheusRule.record(requests, `sum by (${by}) (rate(istio_requests_total{${SERVER}}[5m]))`),
    PrometheusRule.record(errors, `sum by (${by}) (${failures})`),
    PrometheusRule.record(`${level}:istio_request_error_ratio:rate5m`, `(${errors} or ${requests} * 0) / (${requests} > 0)`),
  ];
}

function latencies(): PrometheusRule {
  return PrometheusRule.record('service:istio_request_duration_milliseconds:p99_rate5m',
    `histogram_quantile(0.99, sum by (le, ${SERVICE}) (rate(istio_request_duration_milliseconds_bucket{${SERVER}}[5m])))`);
}

function serviceAlerts(errorRatio: number, latency: Duration): PrometheusRule[] {
  const isBusy = `and service:istio_requests:rate5m > ${BUSY}`;
  const service = '{{ $labels.destination_service_name }} in {{ $labels.destination_service_namespace }}';
  const holdsFor = Duration.minutes(5);
  return [
    PrometheusRule.alert('MeshServiceFailing', `service:istio_request_error_ratio:rate5m > ${errorRatio} ${isBusy}`, {
      summary: `{{ $value | humanizePercentage }} of the requests to ${service} fail.`,
      severity: 'critical',
      holdsFor,
    }),
    PrometheusRule.alert('MeshServiceSlow', `service:istio_request_duration_milliseconds:p99_rate5m > ${latency.toMilliseconds()} ${isBusy}`, {
      summary: `One of 100 requests to ${service} takes longer than {{ $value | humanize }} ms.`,
      holdsFor,
    }),
    PrometheusRule.alert('MeshVersionWorse', [
      `version:istio_request_error_ratio:rate5m - on (${SERVICE}) group_left () min by (${SERVICE}) (version:istio_request_error_ratio:rate5m)`,
      ` > ${errorRatio} and version:istio_requests:rate5m > ${BUSY}`,
    ].join(''), {
      summary: `Version {{ $labels.destination_version }} of ${service} fails {{ $value | humanizePercentage }} more often than the best one.`,
      holdsFor,
    }),
  ];
}
