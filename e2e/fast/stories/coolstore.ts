import { echoOf } from '../../harness/backend';
import { Report } from '../../harness/report';
import { synthesizeExample } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';
import { servePod } from '../mesh/serving-pod';

const HOST = 'webapp.istioinaction.io';

/** The first steps of a mesh, read from the route table of the gateway: closed, then open but empty, then routed. */
export async function coolstore(mesh: Mesh, report: Report): Promise<void> {
  const manifests = await synthesizeExample('coolstore');
  const upTo = (...kinds: string[]) => manifests.filter(({ kind }) => kinds.includes(kind));
  const pods = await Promise.all(['v1', 'v2'].map(async version =>
    servePod({ name: `webapp-${version}`, namespace: 'istioinaction', labels: { app: 'webapp', version }, port: 8080 })));
  const client = mesh.client();

  await mesh.apply(upTo('Service'), pods);
  report.check('before any Gateway the port is closed', { expected: 'ECONNREFUSED', seen: (await client.send({ host: HOST })).error });

  await mesh.apply(upTo('Service', 'Gateway'), pods);
  report.check('the Gateway alone makes an empty table', {
    expected: ['http.8080 blackhole:8080 /* 404'],
    seen: await mesh.gateway.admin.routes('http.8080'),
  });
  report.check('and a request finds nothing', { expected: 404, seen: (await client.send({ host: HOST })).status });

  await mesh.apply(manifests, pods);
  report.check('the VirtualService fills the table', {
    expected: [`http.8080 ${HOST}:8080 /* webapp-vs-from-gw.istioinaction`],
    seen: await mesh.gateway.admin.routes('http.8080'),
  });
  const page = await client.send({ host: HOST, path: '/catalog' });
  report.check('and the page is served', { expected: '200 /catalog', seen: `${page.status} ${echoOf(page).path}` });
  report.check('another host finds nothing', { expected: 404, seen: (await client.send({ host: 'other.istioinaction.io' })).status });
  client.close();
}
