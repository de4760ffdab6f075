import { ApiObject, Chart } from 'cdk8s';
import { HttpMatch, HttpRoute, ResponseBody, Server, ServerCredential, ServerTls, VirtualService } from 'cdk8s-istio';
import { Certificate, makeCertificate } from '../../harness/certificate';
import { matching } from '../../harness/expectation';
import { Report } from '../../harness/report';
import { Client } from '../../harness/requests';
import { edge } from '../mesh/edge';
import { INGRESS_POD } from '../mesh/ingress';
import { Manifest, synthesize } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';

const HOST = 'shop.example.com';
const PARTNER = 'partner.example.com';
const PORT = 8443;

/** TLS that the gateway ends, with certificates that istiod hands it out of Secrets. */
export async function tls(mesh: Mesh, report: Report): Promise<void> {
  const [server, partner, customer, stranger] = [HOST, PARTNER, 'customer', 'stranger'].map(makeCertificate);
  await mesh.apply(manifests(server, partner, customer));
  const plain = mesh.client();
  const redirected = await plain.send({ host: HOST, path: '/cart' });
  report.check('plain HTTP is sent to HTTPS', { expected: `301 https://${HOST}/cart`, seen: `${redirected.status} ${redirected.headers.location}` });
  plain.close();

  const ask = async (host: string, ca: Certificate, own?: Certificate) => {
    const client = new Client(INGRESS_POD.ip, PORT, { ca: ca.certificate, cert: own?.certificate, key: own?.key });
    const { status, body, error } = await client.send({ host });
    client.close();
    return error ?? `${status} ${body}`;
  };
  report.check('the gateway shows the certificate of the Secret', { expected: '200 shop', seen: await ask(HOST, server) });
  report.check('which is no other', { expected: 'DEPTH_ZERO_SELF_SIGNED_CERT', seen: await ask(HOST, partner) });
  report.check('mutual TLS: the right client is let in', { expected: '200 partner', seen: await ask(PARTNER, partner, customer) });
  report.check('a client without a certificate is not', { expected: matching(/ALERT_CERTIFICATE_REQUIRED|ECONNRESET/), seen: await ask(PARTNER, partner) });
  report.check('nor is one of another authority', { expected: matching(/ALERT_UNKNOWN_CA|ECONNRESET/), seen: await ask(PARTNER, partner, stranger) });
}

function manifests(server: Certificate, partner: Certificate, customer: Certificate): Manifest[] {
  return synthesize(app => {
    // The gateway reads secrets of its own namespace.
    const secrets = new Chart(app, 'secrets', { namespace: INGRESS_POD.namespace });
    secret(secrets, 'shop-credential', server);
    secret(secrets, 'partner-credential', partner, customer);
    const chart = new Chart(app, 'tls', { namespace: 'shop' });
    const gateway = edge(chart, [
      Server.http({ port: 8080, hosts: [HOST], httpsRedirect: true }),
      Server.https({ port: PORT, portName: 'https-shop', hosts: [HOST], tls: ServerTls.simple(ServerCredential.secret('shop-credential')) }),
      Server.https({
        port: PORT, portName: 'https-partner', hosts: [PARTNER], tls: ServerTls.mutual(ServerCredential.secret('partner-credential')),
      }),
    ]);
    const answer = (authority: string, name: string) => new VirtualService(chart, name, {
      hosts: [authority],
      gateways: [gateway],
      http: [HttpRoute.directResponse({ status: 200, body: ResponseBody.text(name) }, { match: [HttpMatch.of({ port: PORT })] })],
    });
    answer(HOST, 'shop');
    answer(PARTNER, 'partner');
  });
}

function secret(chart: Chart, name: string, { certificate, key }: Certificate, authority?: Certificate): void {
  const data = { 'tls.crt': certificate, 'tls.key': key, 'ca.crt': authority?.certificate };
  new ApiObject(chart, name, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name },
    type: authority === undefined ? 'kubernetes.io/tls' : 'Opaque',
    data: Object.fromEntries(Object.entries(data).map(([file, text]) => [file, text && Buffer.from(text).toString('base64')])),
  });
}
