import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { MeshGateway, MeshGatewayProps } from '../../src/gateway/mesh-gateway';
import { renderGateway } from '../../src/gateway/mesh-gateway-reference';
import { Server } from '../../src/gateway/server';
import { ServerCredential } from '../../src/gateway/server-credential';
import { ServerTls } from '../../src/gateway/server-tls';

const HOSTS = ['webapp.istioinaction.io'];

function chartOf(namespace?: string): Chart {
  return new Chart(Testing.app(), 'coolstore', { namespace });
}

function gateway(props: MeshGatewayProps = {}): MeshGateway {
  return new MeshGateway(chartOf('istioinaction'), 'Gateway', props);
}

function portNamesOf(meshGateway: MeshGateway): string[] {
  return ApiObject.of(meshGateway).toJson().spec.servers.map((server: { port: { name: string } }) => server.port.name);
}

test('the default child is the object in the manifest', () => {
  const subject = gateway();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders the gateway of the coolstore', () => {
  const chart = chartOf('istioinaction');
  new MeshGateway(chart, 'Gateway', {
    metadata: { name: 'coolstore-gateway' },
    workload: IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'istio-system' }),
    servers: [Server.http({ port: 8080, hosts: HOSTS })],
  });
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    metadata: { name: 'coolstore-gateway', namespace: 'istioinaction' },
    spec: {
      selector: { istio: 'ingressgateway' },
      servers: [{ port: { number: 8080, name: 'http-8080', protocol: 'HTTP' }, hosts: HOSTS }],
    },
  }]);
});

test('is called by namespace and name, which a JSON patch of an unknown field does not change', () => {
  const subject = gateway({ servers: [Server.tcp({ port: 9000, hosts: ['*'] })] });
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/novelty', { deep: [0] }));
  expect(renderGateway(subject)).toBe('istioinaction/coolstore-gateway');
  expect(ApiObject.of(subject).toJson().spec.novelty).toEqual({ deep: [0] });
});

test('is called by its name alone where no namespace is known', () => {
  expect(renderGateway(new MeshGateway(chartOf(), 'Gateway', { metadata: { name: 'web' } }))).toBe('web');
});

test('serves what is added after it was made', () => {
  const subject = gateway({ servers: [Server.http({ port: 80, hosts: HOSTS })] });
  subject.addServer(Server.https({ port: 443, hosts: HOSTS, tls: ServerTls.simple(ServerCredential.secret('webapp')) }));
  expect(portNamesOf(subject)).toEqual(['http-80', 'https-443']);
});

test('does not change the list of servers it was given', () => {
  const servers = [Server.http({ port: 80, hosts: HOSTS })];
  gateway({ servers }).addServer(Server.http({ port: 81, hosts: HOSTS }), Server.http({ port: 82, hosts: HOSTS }));
  expect(servers).toHaveLength(1);
});

test('counts default port names on where hosts share a port, and keeps off the names that are given', () => {
  const subject = gateway({
    servers: [
      Server.http({ port: 80, hosts: ['a.example.com'] }),
      Server.http({ port: 80, hosts: ['b.example.com'], portName: 'http-80' }),
      Server.http({ port: 80, hosts: ['c.example.com'] }),
    ],
  });
  expect(portNamesOf(subject)).toEqual(['http-80-2', 'http-80', 'http-80-3']);
});

test('selects the pods of an ingress gateway of another chart', () => {
  const edge = new Chart(Testing.app(), 'edge', { namespace: 'istio-system' });
  const subject = new MeshGateway(new Chart(edge.node.root, 'shop', { namespace: 'shop' }), 'Gateway', {
    workload: new IngressGateway(edge, 'Ingress'),
    servers: [Server.http({ port: 80, hosts: HOSTS })],
  });
  expect(ApiObject.of(subject).toJson().spec.selector).toEqual({ app: 'istio-ingressgateway', istio: 'ingressgateway' });
});

test('fails when an existing gateway is named by what is no name', () => {
  expect(() => MeshGateway.fromName('Web', { namespace: '' })).toThrow([
    'MeshGateway.fromName: name: got "Web"; use at most 63 lower case letters, digits and inner dashes',
    'MeshGateway.fromName: namespace: got ""; use at most 63 lower case letters, digits and inner dashes',
  ].join('\n'));
});
