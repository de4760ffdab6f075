import { Chart } from 'cdk8s';
import { DestinationRule, HttpRoute, MeshGateway, TrafficSplit, VirtualService } from 'cdk8s-istio';
import { echoOf } from '../../harness/backend';
import { share } from '../../harness/binomial';
import { atLeast } from '../../harness/expectation';
import { Load } from '../../harness/load';
import { Report } from '../../harness/report';
import { Client, Request, statuses } from '../../harness/requests';
import { edge, POD_PORT, service, SERVICE_PORT } from '../mesh/edge';
import { Manifest, synthesize } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';
import { Pod } from '../mesh/pod';
import { nextAddress, servePod } from '../mesh/serving-pod';
import { sidecar } from '../mesh/sidecar';

const HOST = 'shop.example.com';
const COUNT = 1000;
const OLD_CLUSTER = 'outbound|80|v1|shop.shop.svc.cluster.local';

/** A state of the rollout. The old version first loses its traffic, then its route, and its subset at last. */
interface Rollout {
  /** The share of the new version; without one there is no route to the old version. */
  readonly percent?: number;
  readonly hasOldSubset: boolean;
}

/** A way that requests go to the service. */
interface Way {
  readonly name: string;
  readonly client: Client;
  readonly request: Request;
}

const STEPS = [0, 5, 25, 50, 100];

/** A new version takes over, through the gateway and between services, while requests never stop. */
export async function canary(mesh: Mesh, report: Report): Promise<void> {
  const caller: Pod = { name: 'caller', namespace: 'shop', labels: { app: 'caller' }, ip: nextAddress() };
  const [v1, v2] = await Promise.all(['v1', 'v2'].map(async version =>
    servePod({ name: version, namespace: 'shop', labels: { app: 'shop', version }, port: POD_PORT })));
  const apply = async (rollout: Rollout, pods = [v1, v2]) => mesh.apply(manifests(caller, rollout), [caller, ...pods]);
  const ways: Way[] = [
    { name: 'through the gateway', client: mesh.client(), request: { host: HOST } },
    { name: 'between services', client: new Client(caller.ip, SERVICE_PORT), request: { host: 'shop' } },
  ];
  const rollOut = async () => {
    for (const percent of STEPS) {
      await apply({ percent, hasOldSubset: true });
      for (const { name, client, request } of ways) {
        const responses = await client.sendMany({ count: COUNT, concurrency: 20 }, () => request);
        const seen = responses.filter(response => echoOf(response).name === v2.name).length;
        report.check(`${percent} %, ${name}: requests to the new version`, { expected: share(percent, COUNT), seen });
      }
    }
    const hasOldCluster = async () => (await mesh.gateway.admin.endpoints()).has(OLD_CLUSTER);
    await apply({ hasOldSubset: true });
    report.check('the old route goes, its subset is still there', { expected: true, seen: await hasOldCluster() });
    await apply({ hasOldSubset: false });
    report.check('and goes last', { expected: false, seen: await hasOldCluster() });
    await apply({ hasOldSubset: false }, [v2]);
    await v1.backend.stop();
  };

  await apply({ percent: STEPS[0], hasOldSubset: true });
  await mesh.withSidecars([caller], async () => {
    const meanwhile = await Load.during(ways.map(({ client, request }) => async () => client.send(request)), rollOut);
    ways.forEach(({ name }, index) => {
      const { length } = meanwhile[index];
      report.check(`requests ${name} meanwhile`, { expected: atLeast(COUNT), seen: length });
      report.check('of which none failed', { expected: { 200: length }, seen: statuses(meanwhile[index]) });
    });
  });
  ways.forEach(({ client }) => client.close());
}

function manifests(caller: Pod, { percent, hasOldSubset }: Rollout): Manifest[] {
  return synthesize(app => {
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const shop = service(chart, 'shop');
    const rule = new DestinationRule(chart, 'rule', { service: shop });
    const canaryVersion = rule.addSubset('v2', { labels: { version: 'v2' } });
    if (hasOldSubset) rule.addSubset('v1', { labels: { version: 'v1' } });
    new VirtualService(chart, 'routes', {
      hosts: [HOST],
      services: [shop],
      gateways: [edge(chart), MeshGateway.SIDECARS],
      http: [percent === undefined
        ? HttpRoute.to(canaryVersion)
        : HttpRoute.split(TrafficSplit.canary({ stable: rule.subset('v1'), canary: canaryVersion, percent }))],
    });
    sidecar(chart, caller);
  });
}
