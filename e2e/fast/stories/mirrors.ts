import { Chart } from 'cdk8s';
import { HttpMatch, HttpRoute, VirtualService } from 'cdk8s-istio';
import { fails } from '../../harness/backend';
import { share } from '../../harness/binomial';
import { Report } from '../../harness/report';
import { statuses } from '../../harness/requests';
import { until } from '../../harness/until';
import { edge, POD_PORT, service } from '../mesh/edge';
import { synthesize } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';
import { servePod } from '../mesh/serving-pod';

const HOST = 'shop.example.com';
const COUNT = 1000;
const COPIES_UNDER_WAY = /outbound\|80\|\|audit\..*upstream_rq_active$/;

/** Copies of requests, which go to a backend that fails, and nobody notices. */
export async function mirrors(mesh: Mesh, report: Report): Promise<void> {
  const [shop, audit] = await Promise.all(['shop', 'audit'].map(async app =>
    servePod({ name: app, namespace: 'shop', labels: { app }, port: POD_PORT })));
  await mesh.apply(synthesize(app => {
    const chart = new Chart(app, 'mirrors', { namespace: 'shop' });
    const [target, copies] = ['shop', 'audit'].map(name => service(chart, name));
    new VirtualService(chart, 'routes', {
      hosts: [HOST],
      gateways: [edge(chart)],
      http: [
        HttpRoute.to(target, { match: [HttpMatch.prefix('/some')], mirrors: [{ destination: copies, percent: 25 }] }),
        HttpRoute.to(target, { mirrors: [{ destination: copies }] }),
      ],
    });
  }), [shop, audit]);
  const client = mesh.client();
  const send = async (path: string) => {
    audit.backend.reset(fails(500));
    const responses = await client.sendMany({ count: COUNT, concurrency: 50 }, () => ({ host: HOST, path }));
    await until('the copies to arrive', async () => await mesh.gateway.admin.stat(COPIES_UNDER_WAY) === 0);
    return { answers: statuses(responses), copies: audit.backend.count };
  };

  const all = await send('/');
  report.check('mirror of all requests: copies', { expected: COUNT, seen: all.copies });
  report.check('which fail, and nobody notices', { expected: { 200: COUNT }, seen: all.answers });
  report.check('mirror of 25 %', { expected: share(25, COUNT), seen: (await send('/some')).copies });
  client.close();
}
