import { CANARY } from './canary-app';
import { gatewayPod } from './gateway';
import { openLogStore, tracesAndLogsArrive } from './traces-and-logs';
import { Manifest } from '../../../src/validation/manifest';
import { matching } from '../../harness/expectation';
import { Report } from '../../harness/report';
import { until } from '../../harness/until';
import { PrometheusApi } from '../addons/prometheus-api';
import { ApiServer } from '../kubernetes/api-server';
import { applyAll, createNamespaces } from '../kubernetes/apply';
import { createVolumes } from '../kubernetes/volumes';
import { availableDeployments, podsOf, untilDeploymentsSettle } from '../kubernetes/workloads';
import { Applied } from '../manifests';
import { API_SERVER } from '../network';
import { Pod } from '../pod/pod';
import { runContainer } from '../pod/run';

const NAMESPACE = 'istio-system';
const SCRAPE_SECONDS = 60;

/** Good for the API server, and refused by istiod. */
const REFUSED: Manifest = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: { name: 'nothing', namespace: NAMESPACE },
  spec: { hosts: ['nothing.example.com'] },
};

/**
 * Applies the example with all addons, runs its Prometheus, its Jaeger and its collector of access logs as their Deployments say, and lets
 * them see the control plane, the gateway and the requests through it. Returns the Prometheus, to be asked when it has seen more.
 */
export async function observability(report: Report, api: ApiServer, { manifests }: Applied): Promise<PrometheusApi> {
  await createNamespaces(api, manifests);
  await createVolumes(api, manifests);
  await api.apply(slicesOfApiServer());
  report.check(`${manifests.length} objects of the addons are applied`, { expected: [], seen: await applyAll(api, manifests) });
  await untilDeploymentsSettle(api);
  report.check('Deployments of the addons are available', {
    expected: ['access-logs', 'grafana', 'jaeger', 'kiali', 'loki', 'prometheus'], seen: await availableDeployments(api, manifests),
  });
  const prometheus = await runAddon(api, { 'app.kubernetes.io/name': 'prometheus' });
  const metrics = new PrometheusApi(prometheus.status.podIP);
  const jaeger = await runAddon(api, { app: 'jaeger' });
  const logs = await openLogStore(api, NAMESPACE);
  await runAddon(api, { app: 'access-logs' });
  await tracesAndLogsArrive(report, api, jaeger, logs);
  await targetsAreUp(report, api, metrics, jaeger);
  // An alert is to tell that later.
  const [refusal] = await applyAll(api, [REFUSED]);
  report.check('an object without routes is refused by the webhook', { expected: matching(/admission webhook/), seen: refusal });
  return metrics;
}

async function runAddon(api: ApiServer, labels: Record<string, string>): Promise<Pod> {
  const [pod] = await podsOf(api, NAMESPACE, labels);
  await runContainer(api, pod, pod.spec.containers[0]);
  return pod;
}

/** Of all pods with metrics, those that really run are up; the others only pretend to. */
async function targetsAreUp(report: Report, api: ApiServer, metrics: PrometheusApi, jaeger: Pod): Promise<void> {
  const [istiod] = await podsOf(api, NAMESPACE, { app: 'istiod' });
  const gateway = await gatewayPod(api, CANARY.gateway);
  const expected = [
    'kubernetes-api-servers',
    'prometheus',
    ...[istiod, gateway, jaeger].map(({ metadata: { name, namespace } }) => `kubernetes-pods ${namespace}/${name}`),
  ].sort();
  const up = async () => (await metrics.targets()).filter(({ health }) => health === 'up')
    .map(({ labels: { job, namespace, pod } }) => pod === undefined ? job : `${job} ${namespace}/${pod}`).sort();
  await until('what runs to be scraped', async () => (await up()).length >= expected.length, { seconds: SCRAPE_SECONDS, everyMillis: 500 })
    .catch(() => undefined);
  report.check('what Prometheus finds and scrapes with success', { expected, seen: await up() });
}

/** Where the API server listens, which it says itself in a real cluster. */
function slicesOfApiServer(): Manifest {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'kubernetes', namespace: 'default', labels: { 'kubernetes.io/service-name': 'kubernetes' } },
    addressType: 'IPv4',
    ports: [{ name: 'https', port: 443, protocol: 'TCP' }],
    endpoints: [{ addresses: [API_SERVER], conditions: { ready: true } }],
  };
}
