import { Duration } from 'cdk8s';
import { countedIn } from './counted-in';
import { PrometheusRule } from './rule';

/** What goes wrong between people, istiod and the proxies. */
export function controlPlaneAlerts(): PrometheusRule[] {
  return [
    PrometheusRule.alert('IstiodMissing', 'absent(pilot_info)', {
      summary: 'No istiod is scraped: proxies keep their configuration but get no changes, endpoints or certificates.',
      severity: 'critical',
      holdsFor: Duration.minutes(5),
    }),
    PrometheusRule.alert('IstioConfigurationRejected', failing('pilot_total_xds_rejects', '5m', ['type']), {
      summary: 'Proxies reject configuration of type {{ $labels.type }} that istiod sends, and keep what they had.',
      holdsFor: Duration.minutes(5),
    }),
    PrometheusRule.alert('IstioPushSlow', 'histogram_quantile(0.99, sum by (le) (rate(pilot_proxy_convergence_time_bucket[5m]))) > 30', {
      summary: 'Changes take {{ $value | humanizeDuration }} to reach the proxies.',
      holdsFor: Duration.minutes(10),
    }),
    PrometheusRule.alert('IstioPushFailing', failing('pilot_total_xds_internal_errors', '5m'), {
      summary: 'istiod fails to build the configuration of proxies.',
      holdsFor: Duration.minutes(5),
    }),
    PrometheusRule.alert('IstioInjectionFailing', failing('sidecar_injection_failure_total', '5m'), {
      summary: 'New pods get no sidecar, and may not start.',
      severity: 'critical',
      holdsFor: Duration.minutes(1),
    }),
    PrometheusRule.alert('IstioConfigurationRefused', failing('galley_validation_failed', '10m', ['group', 'version', 'resource']), {
      summary: 'The webhook refuses objects of the kind {{ $labels.resource }} that somebody applies.',
      severity: 'info',
    }),
    PrometheusRule.alert('IstioSigningFailing', failing('citadel_server_csr_sign_err_count', '5m'), {
      summary: 'istiod fails to sign certificates: workloads lose their identity when the present ones end.',
      severity: 'critical',
      holdsFor: Duration.minutes(5),
    }),
    PrometheusRule.alert('IstioRootCertificateEnding', 'min(citadel_server_root_cert_expiry_timestamp) - time() < 30 * 86400', {
      summary: 'The root certificate of the mesh ends in {{ $value | humanizeDuration }}.',
      severity: 'critical',
    }),
  ];
}

/** Whether a counter of failures grew. */
function failing(counter: string, time: string, by: string[] = []): string {
  return `sum${by.length === 0 ? '' : ` by (${by.join(', ')}) `}(${countedIn(counter, time)}) > 0`;
}
