import { App, Chart, Duration, Size } from 'cdk8s';
import { Observability, Prometheus, PrometheusRule } from 'cdk8s-istio';

const app = new App();
const chart = new Chart(app, 'observability', { namespace: 'istio-system' });

// Metrics that outlive their pod, and an alert of our own: the study aborts 30 of 100 requests on purpose, but no more.
const metrics = new Prometheus(chart, 'Prometheus', { storage: { size: Size.gibibytes(20) }, retention: Duration.days(30) });
metrics.addRules({
  name: 'study',
  rules: [PrometheusRule.alert('StudyFailing', 'service:istio_request_error_ratio:rate5m{destination_service_namespace="study"} > 0.5', {
    summary: 'More than half of the requests to {{ $labels.destination_service_name }} fail.',
    holdsFor: Duration.minutes(2),
  })],
});

// All the rest, wired to it. Every request is traced, since a study has few of them.
Observability.standard(chart, 'Observability', { metrics, tracingPercent: 100 });

app.synth();
