import { App, Chart } from 'cdk8s';
import {
  MeshClient, MeshIdentity, MeshNamespace, MeshService, MeshWorkload, MutualTlsMode, PeerAuthentication, Protocol, WorkloadSelector,
} from 'cdk8s-istio';

const app = new App();

// The whole mesh speaks mutual TLS, so that every call proves who makes it.
const mesh = new Chart(app, 'mesh');
PeerAuthentication.strict(mesh, 'Strict', { metadata: { name: 'default' }, selector: WorkloadSelector.mesh() });

// Two namespaces that take no call by themselves.
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const billing = new Chart(app, 'billing', { namespace: 'billing' });
for (const chart of [shop, billing]) {
  new MeshNamespace(chart, 'Namespace', { mutualTls: MutualTlsMode.STRICT, allowNothing: true });
}

// Ten services. Pods, Services and ServiceAccounts come from the pipelines of their teams: this is all that the mesh needs to know of them.
function workload(chart: Chart, name: string, protocol: Protocol, targetPort: number): MeshWorkload {
  return new MeshWorkload(chart, name, {
    labels: { app: name },
    serviceAccount: MeshIdentity.of(chart.namespace!, name),
    service: MeshService.fromHost(name),
    ports: [{ name: protocol.toLowerCase(), number: 80, protocol, targetPort }],
  });
}
const frontend = workload(shop, 'frontend', Protocol.HTTP, 8080);
const catalogue = workload(shop, 'catalogue', Protocol.HTTP, 8080);
const search = workload(shop, 'search', Protocol.GRPC, 9000);
const cart = workload(shop, 'cart', Protocol.HTTP, 8080);
const sessions = workload(shop, 'sessions', Protocol.REDIS, 6379);
const checkout = workload(shop, 'checkout', Protocol.HTTP, 8080);
const shipping = workload(shop, 'shipping', Protocol.HTTP, 8080);
const mail = workload(shop, 'mail', Protocol.GRPC, 9000);
const payment = workload(billing, 'payment', Protocol.HTTP, 8443);
const ledger = workload(billing, 'ledger', Protocol.MYSQL, 3306);
const ingress = MeshClient.ofIdentity(MeshIdentity.of('istio-system', 'istio-ingressgateway-service-account'));
const bank = MeshService.fromHost('api.bank.example.com');

// Ten services, ten lines: who may call what. Nothing else gets through.
ingress.calls(frontend.port('http'));
frontend.calls(catalogue.port('http'), { methods: ['GET'], paths: ['/products', '/products/{*}'] });
frontend.calls(cart.port('http'), { paths: ['/carts/{*}/items'] });
frontend.calls(checkout.port('http'), { methods: ['POST'], paths: ['/orders'] });
catalogue.calls(search.port('grpc'), { paths: ['/shop.Search/*'] });
cart.calls(sessions.port('redis'));
checkout.calls(shipping.port('http'), { methods: ['POST'], paths: ['/shipments'] });
checkout.calls(mail.port('grpc'), { paths: ['/shop.Mail/Send'] });
checkout.calls(payment.port('http'), { methods: ['POST'], paths: ['/payments'] });
payment.calls(ledger.port('mysql'));

// One service has a second caller, who may do something else, and one calls out of the mesh.
checkout.calls(cart.port('http'), { methods: ['GET', 'DELETE'], paths: ['/carts/{*}'] });
payment.calls(bank.portNumber(443));

app.synth();
