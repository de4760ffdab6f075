import { dashboardQueries } from '../../../tools/conformance/addons/dashboard-queries';
import { Report } from '../../harness/report';
import { until } from '../../harness/until';
import { PrometheusApi } from '../addons/prometheus-api';
import { hasAnswer, UNEMITTED } from '../addons/unanswered';

const SECONDS = 90;

/** What the metrics of a gateway are called, and where Prometheus found it. */
const ENVOY = 'sum by (namespace, app) (envoy_server_live)';

/** Asks the Prometheus that has seen the other stories what the dashboards and rules ask. */
export async function dashboards(report: Report, metrics: PrometheusApi): Promise<void> {
  const queries = dashboardQueries();
  const expected = queries.filter(({ text }) => hasAnswer(text));
  const others = queries.filter(({ text }) => !hasAnswer(text));
  const silent = async () => whereNot(expected, async ({ text }) => (await metrics.seriesOf(text)).length > 0);
  // A rate needs two scrapes.
  await until('all queries to be answered', async () => (await silent()).length === 0, { seconds: SECONDS, everyMillis: 1000 }).catch(() => undefined);
  report.check(`queries without an answer, of the ${expected.length} whose metrics are emitted here`, { expected: [], seen: await silent() });
  report.check(`queries with an answer, of the ${others.length} for what nothing emits here`, {
    expected: [], seen: await whereNot(others, async ({ text }) => (await metrics.seriesOf(text)).length === 0),
  });
  report.check('reasons why there is no answer that no query needs', {
    expected: [], seen: UNEMITTED.filter(({ query }) => !others.some(({ text }) => query.test(text))).map(({ reason }) => reason),
  });
  report.check('Envoy\'s own metrics, of the gateway', { expected: [{ app: 'istio-ingressgateway', namespace: 'canary' }], seen: await metrics.seriesOf(ENVOY) });
  await rules(report, metrics);
}

/** Evaluates the rules on real metrics: an alert tells that the webhook refused an object; istiod is there, so that one is silent. */
async function rules(report: Report, metrics: PrometheusApi): Promise<void> {
  const stateOf = async (alert: string) => (await metrics.rules()).find(({ name }) => name === alert)?.state;
  await until('the alert', async () => await stateOf('IstioConfigurationRefused') === 'firing', { everyMillis: 1000 }).catch(() => undefined);
  const evaluated = await metrics.rules();
  const failing = evaluated.filter(({ health }) => health !== 'ok').map(({ name, lastError }) => `${name}: ${lastError}`);
  report.check(`rules that cannot be evaluated, of ${evaluated.length}`, { expected: [], seen: failing });
  report.check('alerts', {
    expected: { IstiodMissing: 'inactive', IstioConfigurationRefused: 'firing' },
    seen: { IstiodMissing: await stateOf('IstiodMissing'), IstioConfigurationRefused: await stateOf('IstioConfigurationRefused') },
  });
}

async function whereNot<T extends { readonly where: string }>(items: readonly T[], isSo: (item: T) => Promise<boolean>): Promise<string[]> {
  const answers = await Promise.all(items.map(isSo));
  return items.filter((_, index) => !answers[index]).map(({ where }) => where);
}
