import { delays, echoOf, failsFirst, behaves, Behaviour } from '../../harness/backend';
import { share } from '../../harness/binomial';
import { atMost, between } from '../../harness/expectation';
import { Report } from '../../harness/report';
import { Client, Request, Response, statuses, tally } from '../../harness/requests';
import { synthesizeExample } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';
import { servePod, ServingPod } from '../mesh/serving-pod';

const COUNT = 1000;
const CONCURRENCY = 50;
/** What the example's routes to the subset `breaking` are counted under. */
const OVERFLOWS = /outbound\|5000\|breaking\|.*\.upstream_rq_pending_overflow$/;

/** The example traffic-study as it stands, each of its routes measured. */
export async function trafficStudy(mesh: Mesh, report: Report): Promise<void> {
  const pods = await startHello();
  const manifests = await synthesizeExample('traffic-study');
  await mesh.apply(manifests, pods);
  const study = new Study(mesh, report, pods);
  await study.subsets();
  await study.match();
  await study.retries();
  await study.fault();
  await study.timeout();
  await study.overflow();
  await study.stickiness();
  await study.locality('stay in the region of the gateway', 'v1');
  await mesh.apply(manifests, pods.filter(({ region }) => region === 'region-b'));
  await study.locality('go to the other one where it has no pods', 'v2');
  study.end();
}

/** Two pods of each version: version 1 in the region of the gateway, version 2 in the other one. */
async function startHello(): Promise<ServingPod[]> {
  const regions = { v1: 'region-a', v2: 'region-b' };
  return Promise.all(Object.entries(regions).flatMap(([version, region]) => [1, 2].map(async number => servePod({
    name: `hello-${version}-${number}`, namespace: 'study', labels: { app: 'hello', version }, region, port: 5000,
  }))));
}

class Study {
  private readonly client: Client;

  constructor(private readonly mesh: Mesh, private readonly report: Report, private readonly pods: ServingPod[]) {
    this.client = mesh.client();
  }

  public async subsets(): Promise<void> {
    const responses = await this.send({ path: '/subsets' });
    this.report.check('split 30/70: requests to version 1', { expected: share(30, COUNT), seen: responses.filter(isOfVersion('v1')).length });
    this.report.check('and none fails', { expected: { 200: COUNT }, seen: statuses(responses) });
  }

  public async match(): Promise<void> {
    const matched = await this.send({ path: '/match', headers: { 'x-version': 'v2' } });
    this.report.check('a header chooses version 2', { expected: COUNT, seen: matched.filter(isOfVersion('v2')).length });
    const rest = await this.send({ path: '/match' });
    this.report.check('without it there is version 1 only', { expected: COUNT, seen: rest.filter(isOfVersion('v1')).length });
  }

  public async retries(): Promise<void> {
    this.all(failsFirst(2, 503));
    const without = await this.send({ path: '/subsets' });
    this.report.check('a backend that fails 2 of 3, without retries', { expected: { 503: COUNT }, seen: statuses(without) });
    this.report.check('asks the backend once each', { expected: COUNT, seen: this.upstreamCount });
    this.all(failsFirst(2, 503));
    const retried = await this.send({ path: '/retries' });
    this.report.check('retries make all of them good', { expected: { 200: COUNT }, seen: statuses(retried) });
    this.report.check('by asking three times each', { expected: 3 * COUNT, seen: this.upstreamCount });
  }

  public async fault(): Promise<void> {
    this.all(behaves);
    const responses = await this.send({ path: '/fault' });
    const aborted = statuses(responses)[500];
    this.report.check('abort 30 %', { expected: share(30, COUNT), seen: aborted });
    this.report.check('and the rest comes to the backend', { expected: COUNT - aborted, seen: this.upstreamCount });
  }

  public async timeout(): Promise<void> {
    this.all(delays(10_000));
    const responses = await this.send({ path: '/timeout' }, 250);
    const millis = responses.map(response => response.millis);
    this.report.check('a backend of 10 s times out', { expected: { 504: COUNT }, seen: statuses(responses) });
    // Envoy's clock and ours differ by a little; how late an answer is, is up to the machine.
    this.report.check('at 500 ms: the first answer, in ms', { expected: between(490, 2000), seen: Math.round(Math.min(...millis)) });
    this.report.check('and the last one', { expected: atMost(5000), seen: Math.round(Math.max(...millis)) });
  }

  public async overflow(): Promise<void> {
    this.all(delays(5));
    const before = await this.mesh.gateway.admin.stat(OVERFLOWS);
    const responses = await this.send({ path: '/circuit-breaker' });
    const refused = responses.filter(({ headers }) => headers['x-envoy-overloaded'] === 'true').length;
    this.report.check('a full pool refuses some', { expected: between(1, COUNT - 1), seen: refused });
    this.report.check('which are all that fail', { expected: { 200: COUNT - refused, 503: refused }, seen: statuses(responses) });
    this.report.check('and Envoy counts them as overflow', {
      expected: refused, seen: await this.mesh.gateway.admin.stat(OVERFLOWS) - before,
    });
  }

  public async stickiness(): Promise<void> {
    this.all(behaves);
    const users = 50;
    const pods = new Map<string, Set<string>>();
    const responses = await this.client.sendMany({ count: COUNT, concurrency: CONCURRENCY }, index =>
      ({ path: '/load-balancing', headers: { 'x-user': `user-${index % users}` } }));
    for (const { headers, name } of responses.map(echoOf)) {
      const user = String(headers['x-user']);
      pods.set(user, (pods.get(user) ?? new Set()).add(name));
    }
    this.report.check('consistent hash: users with one pod each', {
      expected: users, seen: [...pods.values()].filter(({ size }) => size === 1).length,
    });
    this.report.check('and every pod has users', { expected: this.pods.length, seen: new Set(responses.map(nameOf)).size });
  }

  public async locality(step: string, version: string): Promise<void> {
    this.report.check(`locality: requests ${step}`, { expected: { [version]: COUNT }, seen: tally(await this.send({ path: '/locality' }), versionOf) });
  }

  public end(): void {
    this.client.close();
  }

  private async send(request: Request, concurrency = CONCURRENCY): Promise<Response[]> {
    return this.client.sendMany({ count: COUNT, concurrency }, () => request);
  }

  private all(behaviour: Behaviour): void {
    this.pods.forEach(({ backend }) => backend.reset(behaviour));
  }

  private get upstreamCount(): number {
    return this.pods.reduce((sum, { backend }) => sum + backend.count, 0);
  }
}

function nameOf(response: Response): string {
  return echoOf(response).name;
}

function versionOf(response: Response): string {
  return /v\d/.exec(nameOf(response))?.[0] ?? 'none';
}

function isOfVersion(version: string): (response: Response) => boolean {
  return response => versionOf(response) === version;
}
