import { ApiObject, App, Chart } from 'cdk8s';
import { ClientTls, EgressGateway, EgressHost, EgressPort, OutboundTrafficPolicy, Sidecar } from 'cdk8s-istio';

const app = new App();
const edge = new Chart(app, 'egress', { namespace: 'istio-egress' });
const shop = new Chart(app, 'shop', { namespace: 'shop' });

// The way out, with pods of its own, and the three hosts that may be called.
const egress = new EgressGateway(edge, 'Egress');
const hosts = [
  // In plain text; the mesh encrypts it as far as the gateway.
  egress.addHost('Status', { host: 'status.example.com', ports: [EgressPort.http()], metadata: { name: 'status' } }),

  // Encrypted by the client; the gateway sees only the name of the host.
  egress.addHost('Code', { host: 'api.github.com', ports: [EgressPort.tlsPassthrough()], metadata: { name: 'code' } }),

  // Called by http://, encrypted by the gateway: it alone knows the authorities of the partner.
  egress.addHost('Payments', {
    host: 'api.payments.example.com',
    ports: [EgressPort.tlsOrigination({ tls: ClientTls.simple({ credentialName: 'payments-ca' }) })],
    metadata: { name: 'payments' },
  }),
];

// The sidecars of the shop know their neighbours and these hosts. All else they do not let out.
new Sidecar(shop, 'Sidecar', {
  metadata: { name: 'default' },
  egress: [{
    hosts: [EgressHost.ownNamespace(), EgressHost.namespace('istio-system'), ...hosts.map(host => EgressHost.service(host.toService()))],
  }],
  outboundTrafficPolicy: OutboundTrafficPolicy.registryOnly(),
});

// A pod that gets around its sidecar does not get far: out of the cluster the network lets only the gateway.
new ApiObject(shop, 'Network', {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'inside-only' },
  spec: {
    podSelector: {},
    policyTypes: ['Egress'],
    egress: [{ to: [{ namespaceSelector: {} }] }],
  },
});

app.synth();
