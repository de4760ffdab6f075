import { answerFor, runGateway, runWaypoint } from './gateway';
import { echoOf } from '../../harness/backend';
import { Report } from '../../harness/report';
import { Response, statuses } from '../../harness/requests';
import { until } from '../../harness/until';
import { ApiServer } from '../kubernetes/api-server';
import { PASSED, SHOP, WayIn } from '../profile-app';

const COUNT = 100;
const CONCURRENCY = 8;

/** Requests reach the pods of the shop by all ways that a control plane offers. */
export async function gatewaysRoute(report: Report, api: ApiServer, waysIn: WayIn[]): Promise<void> {
  await answerFor(api, SHOP.namespace, SHOP.app, SHOP.port);
  for (const { name, host, gateway, waypoint } of waysIn) {
    if (waypoint !== undefined) await runWaypoint(api, waypoint);
    const client = await runGateway(api, gateway);
    await until(`${name} to answer`, async () => {
      const response = await client.send({ host });
      return response.status === 200 && hasPassed(response) === (waypoint !== undefined);
    });
    const responses = await client.sendMany({ count: COUNT, concurrency: CONCURRENCY }, () => ({ host }));
    report.check(`${COUNT} requests to ${name}`, { expected: { 200: COUNT }, seen: statuses(responses) });
    const answers = responses.filter(({ status }) => status === 200);
    report.check(`${name}: answers of the shop`, { expected: COUNT, seen: answers.filter(response => echoOf(response).name === 'v1').length });
    report.check(`${name}: answers by the waypoint`, { expected: waypoint === undefined ? 0 : COUNT, seen: answers.filter(hasPassed).length });
    report.check(`${name}: a host that nobody has`, { expected: 404, seen: (await client.send({ host: 'unknown.example.com' })).status });
  }
}

function hasPassed({ headers }: Response): boolean {
  return headers[PASSED.name] === PASSED.value;
}
