import { Chart } from 'cdk8s';
import {
  AuthorizationPolicy, CaptureMode, DestinationRule, HttpMatch, HttpRoute, Operation, PolicyTarget, Protocol, ServiceEntry,
  ServiceEntryLocation, ServiceEntryResolution, StringMatch, VirtualService,
} from 'cdk8s-istio';
import { Backend, echoOf } from '../../harness/backend';
import { Report } from '../../harness/report';
import { Client, Request } from '../../harness/requests';
import { POD_PORT, service, SERVICE_PORT } from '../mesh/edge';
import { Manifest, synthesize } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';
import { Pod } from '../mesh/pod';
import { nextAddress, servePod } from '../mesh/serving-pod';
import { sidecar } from '../mesh/sidecar';

const OUTSIDE = 'api.payments.example.com';
/** Behind the sidecar of a pod, its own server listens where only the sidecar asks. */
const APPLICATION = { address: '127.0.0.1', port: 5001 };

/** Calls between services: the sidecar of the caller routes, the sidecar of the called guards. */
export async function sidecars(mesh: Mesh, report: Report): Promise<void> {
  const pod = (name: string, labels: Record<string, string>): Pod => ({ name, namespace: 'shop', labels, ip: nextAddress() });
  const caller = pod('caller', { app: 'caller' });
  const guarded = pod('guarded', { app: 'cart', version: 'v1' });
  const application = await Backend.start('v1', APPLICATION.address, APPLICATION.port);
  const next = await servePod({ name: 'v2', namespace: 'shop', labels: { app: 'cart', version: 'v2' }, port: POD_PORT });
  const foreign = await servePod({ name: 'ledger', namespace: 'bank', labels: { app: 'ledger' }, port: POD_PORT });
  const outside = await Backend.start('outside', nextAddress(), POD_PORT);
  await mesh.apply(manifests(caller, guarded, outside), [caller, guarded, next, foreign]);
  await mesh.withSidecars([caller, guarded], async () => calls(report, caller, application));
}

async function calls(report: Report, caller: Pod, application: Backend): Promise<void> {
  const client = new Client(caller.ip, SERVICE_PORT);
  const ask = async (host: string, request: Request = {}) => client.send({ host, ...request });
  const answer = async (host: string, request?: Request) => echoOf(await ask(host, request)).name;
  const tester = { headers: { 'x-tester': 'yes' } };

  report.check('a call by short name', { expected: 'v1', seen: await answer('cart') });
  report.check('by full name', { expected: 'v1', seen: await answer('cart.shop.svc.cluster.local') });
  report.check('with a header that routes it elsewhere', { expected: 'v2', seen: await answer('cart', tester) });
  report.check('a caller with another label is not routed so', { expected: 'v1', seen: await answer('cart', { headers: { 'x-other': 'yes' } }) });
  report.check('a service that the Sidecar leaves out', { expected: 502, seen: (await ask('ledger.bank')).status });
  report.check('a host that nobody knows', { expected: 502, seen: (await ask('unknown.example.com')).status });
  report.check('a host outside that a ServiceEntry names', { expected: 'outside', seen: await answer(OUTSIDE) });

  const before = application.count;
  report.check('a method that the called denies', { expected: 403, seen: (await ask('cart', { method: 'DELETE' })).status });
  report.check('does not come to its application', { expected: before, seen: application.count });
  report.check('a pod without that policy takes it', { expected: 200, seen: (await ask('cart', { method: 'DELETE', ...tester })).status });
  client.close();
}

function manifests(caller: Pod, guarded: Pod, outside: Backend): Manifest[] {
  return synthesize(app => {
    service(new Chart(app, 'bank', { namespace: 'bank' }), 'ledger');
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    const cart = service(chart, 'cart');
    const rule = new DestinationRule(chart, 'rule', {
      service: cart, subsets: { v1: { labels: { version: 'v1' } }, v2: { labels: { version: 'v2' } } },
    });
    const headed = (header: string, sourceLabels: Record<string, string>) =>
      ({ match: [HttpMatch.of({ headers: { [header]: StringMatch.exact('yes') }, sourceLabels })] });
    new VirtualService(chart, 'routes', {
      services: [cart],
      http: [
        HttpRoute.to(rule.subset('v2'), headed('x-tester', caller.labels)),
        HttpRoute.to(rule.subset('v2'), headed('x-other', { app: 'another' })),
        HttpRoute.to(rule.subset('v1')),
      ],
    });
    new ServiceEntry(chart, 'payments', {
      hosts: [OUTSIDE],
      location: ServiceEntryLocation.MESH_EXTERNAL,
      resolution: ServiceEntryResolution.STATIC,
      ports: [{ name: 'http', number: SERVICE_PORT, protocol: Protocol.HTTP, targetPort: outside.port }],
      endpoints: [{ address: outside.address }],
    });
    sidecar(chart, caller);
    sidecar(chart, guarded, [{
      port: { number: POD_PORT, protocol: Protocol.HTTP, name: 'http' },
      bind: guarded.ip,
      captureMode: CaptureMode.NONE,
      defaultEndpoint: `${APPLICATION.address}:${APPLICATION.port}`,
    }]);
    AuthorizationPolicy.deny(chart, 'read-only', {
      target: PolicyTarget.workloads(guarded.labels), rules: [{ toAnyOf: [Operation.methods('DELETE')] }],
    });
  });
}
