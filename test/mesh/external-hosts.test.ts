import { ApiObject, Testing } from 'cdk8s';
import { chartOf, rule, shopChart, synthAll, workloadOf } from './shop';
import { MeshService } from '../../src/discovery/mesh-service';
import { Protocol } from '../../src/discovery/protocol';
import { ServiceEntry } from '../../src/discovery/service-entry';
import { ServiceEntryLocation } from '../../src/discovery/service-entry-modes';
import { Visibility } from '../../src/discovery/visibility';
import { MeshClient } from '../../src/mesh/mesh-client';
import { MeshIdentity } from '../../src/security/mesh-identity';

const BANK = MeshService.fromHost('api.bank.example.com');

test('a call out of the mesh makes a ServiceEntry that the caller\'s namespace alone sees', () => {
  const chart = shopChart();
  workloadOf(chart, 'payment').calls(BANK.portNumber(443));
  expect(synthAll(chart, 'ServiceEntry')).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1',
    kind: 'ServiceEntry',
    metadata: { name: 'api.bank.example.com', namespace: 'shop' },
    spec: {
      hosts: ['api.bank.example.com'],
      ports: [{ name: 'tls-443', number: 443, protocol: 'TLS' }],
      resolution: 'DNS',
      exportTo: ['.'],
    },
  }]);
  expect(synthAll(chart, 'Sidecar')[0].spec.egress[0].hosts).toEqual(['istio-system/*', 'shop/api.bank.example.com']);
  expect(synthAll(chart, 'AuthorizationPolicy')).toEqual([]);
});

test('calls of one namespace to one host share a ServiceEntry, others have their own', () => {
  const app = Testing.app();
  const [shop, billing] = [chartOf(app, 'shop'), chartOf(app, 'billing')];
  const [cart, web, payment] = [workloadOf(shop, 'cart'), workloadOf(shop, 'web'), workloadOf(billing, 'payment')];
  cart.calls(BANK.portNumber(80));
  web.calls(BANK.portNumber(443));
  web.calls(BANK.portNumber(80));
  web.calls(BANK.portNumber(8443), { protocol: Protocol.GRPC_WEB });
  payment.calls(BANK.portNumber(5000));
  expect(synthAll(shop, 'ServiceEntry').map(({ metadata: { namespace }, spec: { ports } }) => ({ namespace, ports }))).toEqual([
    {
      namespace: 'shop',
      ports: [
        { name: 'http-80', number: 80, protocol: 'HTTP' },
        { name: 'tls-443', number: 443, protocol: 'TLS' },
        { name: 'grpc-web-8443', number: 8443, protocol: 'GRPC-WEB' },
      ],
    },
    { namespace: 'billing', ports: [{ name: 'tcp-5000', number: 5000, protocol: 'TCP' }] },
  ]);
});

test('two namespaces of one chart have their own', () => {
  const chart = shopChart();
  for (const namespace of ['shop', 'billing']) {
    workloadOf(chart, namespace, { namespace, serviceAccount: MeshIdentity.of(namespace, 'a') }).calls(BANK.portNumber(443));
  }
  expect(synthAll(chart, 'ServiceEntry').map(({ metadata: { namespace } }) => namespace)).toEqual(['shop', 'billing']);
});

test('a host is the same in capitals', () => {
  const chart = shopChart();
  const payment = workloadOf(chart, 'payment');
  payment.calls(BANK.portNumber(443));
  payment.calls(MeshService.fromHost('API.Bank.example.com').portNumber(80));
  expect(synthAll(chart, 'ServiceEntry')).toHaveLength(1);
});

test('a host that another app brings needs none', () => {
  const chart = shopChart();
  const payment = workloadOf(chart, 'payment');
  const bank = MeshService.fromHost('api.bank.example.com', { external: true });
  payment.calls(bank.portNumber(443));
  expect(synthAll(chart, 'ServiceEntry')).toEqual([]);
  expect(synthAll(chart, 'Sidecar')[0].spec.egress[0].hosts).toEqual(['*/api.bank.example.com', 'istio-system/*']);
  expect(() => payment.calls(bank.portNumber(443), { protocol: Protocol.TLS }))
    .toThrow(new Error('MeshWorkload.calls: protocol: stands beside api.bank.example.com, which another app brings; leave it out'));
});

test.each([
  ['api.svc.example.com', 'shop/api.svc.example.com'],
  ['reviews.prod', 'shop/reviews.prod'],
  ['reviews.prod.svc.corp.internal', 'prod/reviews.prod.svc.corp.internal'],
  ['reviews-0.reviews.prod.svc.cluster.local', 'prod/reviews-0.reviews.prod.svc.cluster.local'],
])('%s is known as %s', (host, known) => {
  const chart = shopChart();
  workloadOf(chart, 'web').calls(MeshService.fromHost(host).portNumber(80));
  expect(synthAll(chart, 'Sidecar')[0].spec.egress[0].hosts).toContain(known);
  expect(synthAll(chart, 'ServiceEntry')).toHaveLength(known.startsWith('shop') ? 1 : 0);
});

test('a host with a wildcard is not looked up by its name', () => {
  const chart = shopChart();
  workloadOf(chart, 'payment').calls(MeshService.fromHost('*.bank.example.com').portNumber(443));
  expect(synthAll(chart, 'ServiceEntry')[0]).toMatchObject({ metadata: { name: 'any.bank.example.com' }, spec: { resolution: 'NONE' } });
});

test('a ServiceEntry of the app is enough', () => {
  const chart = shopChart();
  const bank = new ServiceEntry(chart, 'Bank', { hosts: ['api.bank.example.com'], ports: [{ name: 'tls', number: 443 }] });
  workloadOf(chart, 'payment').calls(bank.port('tls'));
  expect(synthAll(chart, 'ServiceEntry')).toHaveLength(1);
  expect(synthAll(chart, 'Sidecar')[0].spec.egress[0].hosts).toEqual(['istio-system/*', 'shop/api.bank.example.com']);
});

test('virtual machines of the mesh take declared calls alone', () => {
  const chart = shopChart();
  const ledger = new ServiceEntry(chart, 'Ledger', {
    hosts: ['ledger.example.com'],
    location: ServiceEntryLocation.MESH_INTERNAL,
    workloadSelector: { app: 'ledger' },
    ports: [{ name: 'http', number: 80, targetPort: 9000, protocol: Protocol.HTTP }],
  });
  workloadOf(chart, 'payment').calls(ledger.port('http'), { methods: ['POST'] });
  expect(synthAll(chart, 'AuthorizationPolicy')).toMatchObject([{
    metadata: { name: 'shop-ledger-callers', namespace: 'shop' },
    spec: { selector: { matchLabels: { app: 'ledger' } }, rules: [rule('shop/sa/payment', { ports: ['9000'], methods: ['POST'] })] },
  }]);
});

test('fails when a host outside of the mesh is called without port, by methods, or by two protocols', () => {
  const payment = workloadOf(shopChart(), 'payment');
  expect(() => payment.calls(BANK)).toThrow(new Error('MeshWorkload.calls: callee: got no port of api.bank.example.com; use portNumber'));
  expect(() => payment.calls(BANK.portNumber(443), { methods: ['GET'] })).toThrow('where nothing could check them');
  payment.calls(BANK.portNumber(443));
  expect(() => payment.calls(BANK.portNumber(443), { protocol: Protocol.HTTP })).toThrow(
    new Error('MeshWorkload.calls: protocol: got "HTTP" for port 443 of api.bank.example.com, which was called by TLS before; use one of them'));
});

test('fails when the host is half the name of a service, or every host', () => {
  const chart = shopChart();
  new ApiObject(chart, 'Prod', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'prod' } });
  const calling = (host: string) => () => workloadOf(shopChart(), 'web').calls(MeshService.fromHost(host).portNumber(80));
  const web = workloadOf(chart, 'web');
  for (const host of ['reviews.prod', 'reviews.shop']) {
    expect(() => web.calls(MeshService.fromHost(host).portNumber(80))).toThrow(new Error(
      `MeshWorkload.calls: callee: got "${host}"; use "${host}.svc.cluster.local", because Istio completes no name with dots`));
  }
  expect(calling('*')).toThrow(new Error('MeshWorkload.calls: callee: got "*"; use the hosts that are called'));
});

test('fails when nothing tells connections to two hosts apart', () => {
  const app = Testing.app();
  const [shop, billing] = [workloadOf(chartOf(app, 'shop'), 'web'), workloadOf(chartOf(app, 'billing'), 'payment')];
  const [a, b] = ['a', 'b'].map(name => MeshService.fromHost(`${name}.example.com`));
  shop.calls(a.portNumber(5432));
  shop.calls(b.portNumber(5433));
  shop.calls(b.portNumber(443));
  shop.calls(a.portNumber(443));
  billing.calls(b.portNumber(5432));
  expect(() => shop.calls(b.portNumber(5432), { protocol: Protocol.MYSQL })).toThrow(new Error(
    'MeshWorkload.calls: callee: got MYSQL port 5432 of b.example.com, which nothing tells from that of a.example.com; '
    + 'give each a ServiceEntry with addresses, and call these'));
});

test('fails when a ServiceEntry of the app is for the host, and the caller sees it', () => {
  const app = Testing.app();
  const [shop, edge] = [chartOf(app, 'shop'), chartOf(app, 'edge')];
  const ports = [{ name: 'tls', number: 443 }];
  new ServiceEntry(edge, 'Own', { hosts: ['own.example.com'], ports, exportTo: [Visibility.ownNamespace()] });
  new ServiceEntry(edge, 'Bank', { hosts: ['API.bank.example.com'], ports });
  const web = workloadOf(shop, 'web');
  web.calls(MeshService.fromHost('own.example.com').portNumber(443));
  expect(() => web.calls(BANK.portNumber(443)))
    .toThrow(new Error('MeshWorkload.calls: callee: got api.bank.example.com, which edge/Bank is for; call its ServiceEntry'));
});

test('fails when a client that is no workload of the app calls what the app does not have', () => {
  expect(() => MeshClient.ofIdentity(MeshIdentity.of('edge', 'gateway')).calls(BANK.portNumber(443))).toThrow(
    new Error('MeshClient.calls: callee: got a service whose pods are not of this app; declare the call where the pods are'));
});
