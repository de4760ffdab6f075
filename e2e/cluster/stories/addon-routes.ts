import * as http from 'http';
import { ADDONS, synthesizeAddons } from './addons-app';
import { CANARY } from './canary-app';
import { gatewayPod } from './gateway';
import { Backend } from '../../harness/backend';
import { TokenIssuer } from '../../harness/jwt';
import { Report } from '../../harness/report';
import { Client } from '../../harness/requests';
import { until } from '../../harness/until';
import { ApiServer } from '../kubernetes/api-server';
import { applyAll } from '../kubernetes/apply';
import { createVolumes } from '../kubernetes/volumes';
import { availableDeployments, podsOf, untilDeploymentsSettle } from '../kubernetes/workloads';
import { NODE, standInFor } from '../network';

const KEYS_PORT = 8081;
const PROMETHEUS_PORT = 9090;

/** Applies all addons with all that may be asked for, where only careful pods may run, and asks the gateway for one of them with and without tokens. */
export async function addonRoutes(report: Report, api: ApiServer): Promise<void> {
  const issuer = new TokenIssuer(ADDONS.issuer);
  const keys = http.createServer((_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(issuer.jwks));
  await new Promise<void>((resolve, reject) => keys.once('error', reject).listen(KEYS_PORT, NODE, resolve));
  const manifests = synthesizeAddons(`http://${NODE}:${KEYS_PORT}/keys`);
  await createVolumes(api, manifests);
  report.check(`${manifests.length} objects of addons with all that may be asked for are applied`, { expected: [], seen: await applyAll(api, manifests) });
  await untilDeploymentsSettle(api);
  report.check('Deployments with restricted pods are available', {
    expected: ['grafana', 'jaeger', 'kiali', 'loki', 'prometheus', 'zipkin'], seen: await availableDeployments(api, manifests),
  });
  const [prometheus] = await podsOf(api, ADDONS.namespace, { 'app.kubernetes.io/name': 'prometheus' });
  standInFor(prometheus.status.podIP);
  await Backend.start('prometheus', prometheus.status.podIP, PROMETHEUS_PORT);

  const gateway = await gatewayPod(api, CANARY.gateway);
  const client = new Client(gateway.status.podIP, CANARY.gateway.port);
  const ask = async (headers?: http.OutgoingHttpHeaders) => (await client.send({ host: `prometheus.${ADDONS.domain}`, headers })).status;
  const good = issuer.authorization({ aud: 'prometheus' });
  await until('the route of Prometheus', async () => await ask() === 403 && await ask(good) === 200, { seconds: 60, everyMillis: 200 }).catch(() => undefined);
  report.check('statuses at the route of Prometheus', {
    expected: { 'without a token': 403, 'for it': 200, 'for another addon': 403, 'of somebody else': 401 },
    seen: {
      'without a token': await ask(),
      'for it': await ask(good),
      'for another addon': await ask(issuer.authorization({ aud: 'loki' })),
      // For each addon: which of its faults a token is refused for, depends on the order in which they are looked for.
      'of somebody else': await ask(new TokenIssuer(ADDONS.issuer).authorization({ aud: ['prometheus', 'loki'] })),
    },
  });
  keys.close();
}
