import { ApiObject, App, Chart } from 'cdk8s';
import { BackendRef, GrantRef, MeshService, ObjectRef, ParentRef, gatewayapi } from 'cdk8s-istio';

const HOST = 'shop.example.com';

const app = new App();
const edge = new Chart(app, 'edge', { namespace: 'edge' });
const shop = new Chart(app, 'shop', { namespace: 'shop' });
const billing = new Chart(app, 'billing', { namespace: 'billing' });

// The services. Versions are services of their own, as Gateway API knows no subsets.
function service(chart: Chart, name: string, ...ports: object[]): MeshService {
  return MeshService.fromService(new ApiObject(chart, name, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: name }, ports },
  }));
}
const catalogue = service(shop, 'catalogue', { name: 'http', port: 80, targetPort: 8080 });
const catalogueNext = service(shop, 'catalogue-next', { name: 'http', port: 80, targetPort: 8080 });
const search = service(shop, 'search', { name: 'grpc', port: 9000 });
const payment = service(billing, 'payment', { name: 'https', port: 443, targetPort: 8443 });

// The edge, which istiod makes Deployment and Service for. Routes and further listeners may come from all namespaces.
const everywhere = { namespaces: { from: gatewayapi.FromNamespaces.ALL } };
const gateway = new gatewayapi.Gateway(edge, 'Gateway', {
  metadata: { name: 'edge' },
  spec: {
    gatewayClassName: 'istio',
    allowedListeners: { namespaces: { from: gatewayapi.ListenerNamespacesFrom.ALL } },
    listeners: [
      { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: everywhere },
      { name: 'https', port: 443, protocol: 'HTTPS', hostname: HOST, tls: { certificateRefs: [{ name: 'shop-cert' }] }, allowedRoutes: everywhere },
    ],
  },
});

// Plain text is sent to the other port.
new gatewayapi.HTTPRoute(edge, 'Redirect', {
  metadata: { name: 'to-https' },
  spec: {
    parentRefs: [ParentRef.gateway(gateway, { sectionName: 'http' })],
    rules: [{
      filters: [{
        type: gatewayapi.HttpRouteFilterType.REQUEST_REDIRECT,
        requestRedirect: { scheme: gatewayapi.HttpRequestRedirectFilterScheme.HTTPS, statusCode: 301 },
      }],
    }],
  },
});

// Payments go to another namespace; of the rest, one request in ten tries the next version.
const routes = new gatewayapi.HTTPRoute(shop, 'Routes', {
  metadata: { name: 'shop' },
  spec: {
    hostnames: [HOST],
    parentRefs: [ParentRef.gateway(gateway, { sectionName: 'https' })],
    rules: [
      { matches: [{ path: { value: '/payments' } }], backendRefs: [BackendRef.http(payment.port('https'))] },
      {
        backendRefs: [
          BackendRef.http(catalogue.port('http'), { weight: 90 }),
          BackendRef.http(catalogueNext.port('http'), { weight: 10 }),
        ],
        timeouts: { request: '10s', backendRequest: '2s' },
      },
    ],
  },
});

// The other namespace has to allow that, and says how its service is talked to.
new gatewayapi.ReferenceGrant(billing, 'Grant', {
  metadata: { name: 'from-shop' },
  spec: { from: [GrantRef.of(routes)], to: [GrantRef.service(payment)] },
});
new gatewayapi.BackendTLSPolicy(billing, 'Tls', {
  metadata: { name: 'payment' },
  spec: {
    targetRefs: [ObjectRef.tlsTarget(payment.port('https'))],
    validation: { hostname: 'payment.billing.example.com', wellKnownCACertificates: 'System' },
  },
});

// The team of the shop adds a listener of its own to the edge, for its API.
const listeners = new gatewayapi.ListenerSet(shop, 'Listeners', {
  metadata: { name: 'api' },
  spec: {
    parentRef: ObjectRef.gateway(gateway),
    listeners: [{
      name: 'grpc', port: 443, protocol: 'HTTPS', hostname: 'api.example.com', tls: { certificateRefs: [{ name: 'api-cert' }] },
    }],
  },
});
new gatewayapi.GRPCRoute(shop, 'Api', {
  metadata: { name: 'api' },
  spec: {
    parentRefs: [ParentRef.listenerSet(listeners)],
    rules: [{ matches: [{ method: { service: 'shop.Search' } }], backendRefs: [BackendRef.grpc(search.port('grpc'))] }],
  },
});

// Calls between services have routes too: their parent is the service that is called.
new gatewayapi.HTTPRoute(shop, 'Calls', {
  metadata: { name: 'catalogue' },
  spec: {
    parentRefs: [ParentRef.service(catalogue)],
    rules: [{ backendRefs: [BackendRef.http(catalogue.port('http'))], timeouts: { request: '3s' } }],
  },
});

app.synth();
