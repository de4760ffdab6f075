import { CANARY, synthesizeCanary } from './canary-app';
import { answerFor, runGateway } from './gateway';
import { Manifest } from '../../../src/validation/manifest';
import { echoOf } from '../../harness/backend';
import { share } from '../../harness/binomial';
import { Report } from '../../harness/report';
import { Client, Request, Response, statuses } from '../../harness/requests';
import { until } from '../../harness/until';
import { ApiServer } from '../kubernetes/api-server';
import { applyAll, createNamespaces } from '../kubernetes/apply';
import { untilDeploymentsSettle } from '../kubernetes/workloads';
import { Applied } from '../manifests';

const COUNT = 1000;
const CONCURRENCY = 8;
const STEPS = [0, 25, 100];
/** The pods of the example coolstore, which come from elsewhere. */
const WEBAPP = { namespace: 'istioinaction', app: 'webapp', port: 8080, host: 'webapp.istioinaction.io', percent: 30 };

/** Requests through a gateway of ours reach the pods of an example, and of an app that is synthesized again and again, at their weights. */
export async function canary(report: Report, api: ApiServer, coolstore: Applied): Promise<void> {
  const { namespace, app, port, host, percent } = WEBAPP;
  const manifests = [...coolstore.manifests, ...['v1', 'v2'].map(version => deployment(namespace, app, version)), ...synthesizeCanary(STEPS[0])];
  await createNamespaces(api, manifests);
  report.check('coolstore with pods, and a canary with a gateway, are applied', { expected: [], seen: await applyAll(api, manifests) });
  await untilDeploymentsSettle(api);
  await answerFor(api, namespace, app, port);
  await answerFor(api, CANARY.namespace, 'shop', CANARY.port);
  const client = await runGateway(api, CANARY.gateway);

  await until('coolstore to answer', async () => (await client.send({ host })).status === 200);
  await checkShare(report, client, 'coolstore', { host }, percent);
  for (const step of STEPS) {
    const request = { host: CANARY.host };
    report.check(`the canary, synthesized with ${step} %, is applied`, { expected: [], seen: await applyAll(api, synthesizeCanary(step)) });
    // Each thread of Envoy takes on new routes in its own time.
    await until('the gateway to have the new routes', async () =>
      (await client.sendMany({ count: 40, concurrency: CONCURRENCY }, () => request)).every(response => hasMark(response, step)));
    const responses = await checkShare(report, client, `canary of ${step} %`, request, step);
    report.check('responses from the new routes', { expected: COUNT, seen: responses.filter(response => hasMark(response, step)).length });
  }
}

async function checkShare(report: Report, client: Client, what: string, request: Request, percent: number): Promise<Response[]> {
  const responses = await client.sendMany({ count: COUNT, concurrency: CONCURRENCY }, () => request);
  report.check(`${what}: ${COUNT} requests`, { expected: { 200: COUNT }, seen: statuses(responses) });
  const good = responses.filter(({ status }) => status === 200);
  report.check(`${what}: answers of v2`, { expected: share(percent, COUNT), seen: good.filter(response => echoOf(response).name === 'v2').length });
  return responses;
}

function hasMark({ headers }: Response, percent: number): boolean {
  return headers[CANARY.mark] === String(percent);
}

function deployment(namespace: string, app: string, version: string): Manifest {
  const labels = { app, version };
  const containers = [{ name: app, image: `example.com/${app}:${version}` }];
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: `${app}-${version}`, namespace },
    spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers } } },
  };
}
