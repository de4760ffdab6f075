import { Chart, Duration } from 'cdk8s';
import {
  DestinationRule, FaultDelay, HttpMatch, HttpRoute, LoadBalancer, LocalityLoadBalancing, OutlierDetectionOptions, VirtualService,
} from 'cdk8s-istio';
import { echoOf, fails } from '../../harness/backend';
import { share } from '../../harness/binomial';
import { atLeast } from '../../harness/expectation';
import { Report } from '../../harness/report';
import { Client, statuses, tally } from '../../harness/requests';
import { until } from '../../harness/until';
import { edge, POD_PORT, service } from '../mesh/edge';
import { Manifest, synthesize } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';
import { servePod } from '../mesh/serving-pod';

const COUNT = 1000;
const ERRORS = 3;
/** Longer than 1,000 requests take even on a busy machine. */
const EJECTION_SECONDS = 8;
const DELAY_MILLIS = 400;

const EJECTED = /outbound\|80\|\|cart\..*ejections_active$/;
const DELAYS = /fault\.delays_injected$/;

/** What the traffic study leaves open: a breaker that closes again soon, a region that is left as its pods fail, and delays. */
function manifests(): Manifest[] {
  return synthesize(app => {
    const chart = new Chart(app, 'resilience', { namespace: 'shop' });
    const outlierDetection: OutlierDetectionOptions = {
      consecutive5xxErrors: ERRORS,
      interval: Duration.millis(200),
      baseEjectionTime: Duration.seconds(EJECTION_SECONDS),
      maxEjectionPercent: 100,
    };
    const [cart, stock] = ['cart', 'stock'].map(name => service(chart, name));
    new DestinationRule(chart, 'cart-rule', { service: cart, loadBalancer: LoadBalancer.roundRobin(), outlierDetection });
    new DestinationRule(chart, 'stock-rule', {
      service: stock,
      loadBalancer: LoadBalancer.roundRobin({ locality: LocalityLoadBalancing.enabled() }),
      outlierDetection,
    });
    const on = (path: string) => ({ match: [HttpMatch.prefix(path)] });
    new VirtualService(chart, 'routes', {
      hosts: ['*'],
      gateways: [edge(chart)],
      http: [
        HttpRoute.to(cart, { ...on('/cart'), retries: { attempts: 0 } }),
        HttpRoute.to(stock, { ...on('/stock'), retries: { attempts: 0 } }),
        HttpRoute.to(cart, { ...on('/slow'), fault: { delay: FaultDelay.fixed(Duration.millis(DELAY_MILLIS), { percent: 50 }) } }),
      ],
    });
  });
}

export async function resilience(mesh: Mesh, report: Report): Promise<void> {
  const [good, bad, near, far] = await Promise.all([
    { app: 'cart', name: 'good' }, { app: 'cart', name: 'bad' },
    { app: 'stock', name: 'near', region: 'region-a' }, { app: 'stock', name: 'far', region: 'region-b' },
  ].map(async ({ app, ...pod }) => servePod({ ...pod, namespace: 'shop', labels: { app }, port: POD_PORT })));
  await mesh.apply(manifests(), [good, bad, near, far]);
  const client = mesh.client();
  const send = async (path: string, concurrency = 50) => client.sendMany({ count: COUNT, concurrency }, () => ({ path }));
  const ejected = async () => mesh.gateway.admin.stat(EJECTED);

  bad.backend.reset(fails(500));
  const start = Date.now();
  // Envoy is asked after each request, so none is under way while it decides.
  while (await ejected() === 0 && bad.backend.count < 2 * ERRORS) await client.send({ path: '/cart' });
  report.check('circuit breaker: errors until the pod is out', { expected: ERRORS, seen: bad.backend.count });
  report.check('then no request fails', { expected: { 200: COUNT }, seen: statuses(await send('/cart')) });

  near.backend.reset(fails(500));
  const home = await client.send({ path: '/stock' });
  report.check('locality: a request goes to the region of the gateway', { expected: 'near', seen: echoOf(home).name });
  await leaveRegion(client);
  report.check('and to the other one once the pods there are out', {
    expected: { far: COUNT }, seen: tally(await send('/stock'), response => echoOf(response).name),
  });

  const before = await mesh.gateway.admin.stat(DELAYS);
  const millis = (await send('/slow', 200)).map(response => response.millis);
  const delayed = await mesh.gateway.admin.stat(DELAYS) - before;
  report.check(`delay 50 % by ${DELAY_MILLIS} ms`, { expected: share(50, COUNT), seen: delayed });
  report.check('as many wait at least that long', { expected: atLeast(delayed), seen: millis.filter(time => time >= DELAY_MILLIS - 10).length });

  bad.backend.reset();
  await until('the pod to be let in again', async () => await ejected() === 0);
  report.check('circuit breaker: the pod is out for, in s', { expected: atLeast(EJECTION_SECONDS), seen: (Date.now() - start) / 1000 });
  const back = await send('/cart');
  report.check('and then it has its half of the requests again', { expected: share(50, COUNT), seen: back.filter(response => echoOf(response).name === bad.name).length });
  client.close();
}

/** Sends requests until one comes back good. */
async function leaveRegion(client: Client): Promise<void> {
  await until('the failing region to be left', async () => (await client.send({ path: '/stock' })).status === 200);
}
