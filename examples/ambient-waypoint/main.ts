import { ApiObject, App, Chart } from 'cdk8s';
import {
  AuthorizationPolicy, BackendRef, DataPlane, MeshIdentity, MeshNamespace, MeshService, MutualTlsMode, Operation, ParentRef, PolicyTarget, Source,
  Waypoint, WaypointTraffic, gatewayapi,
} from 'cdk8s-istio';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });

// No sidecars: the ztunnel of each node gives the pods identity and mutual TLS.
const namespace = new MeshNamespace(shop, 'Namespace', { dataPlane: DataPlane.ambient(), mutualTls: MutualTlsMode.STRICT });

function service(name: string): MeshService {
  return MeshService.fromService(new ApiObject(shop, name, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: name }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
  }));
}
const cart = service('cart');
const cartNext = service('cart-next');
const metrics = service('metrics');

// Calls to the services of the namespace go through a waypoint, which knows HTTP. One service has no need of that.
const waypoint = new Waypoint(shop, 'Waypoint', { metadata: { name: 'waypoint' }, traffic: WaypointTraffic.SERVICE });
waypoint.addNamespace(namespace);
Waypoint.excludeService(metrics);

// What looks into requests is attached to services by their names, and applies at their waypoint; ztunnel could not see methods and paths.
AuthorizationPolicy.allow(shop, 'CartCallers', {
  metadata: { name: 'cart-callers' },
  target: PolicyTarget.anyOf(PolicyTarget.service(cart), PolicyTarget.service(cartNext)),
  rules: [{
    fromAnyOf: [Source.identities(MeshIdentity.of('shop', 'frontend'))],
    toAnyOf: [Operation.of({ methods: ['GET', 'POST'], paths: ['/carts/*'] })],
  }],
});

// Pods can be called by their addresses too, past the waypoint. So ztunnel, which sees who calls and the labels of pods, lets in the waypoint alone.
for (const pods of ['cart', 'cart-next']) {
  AuthorizationPolicy.allow(shop, `${pods} waypoint`, {
    metadata: { name: `${pods}-by-waypoint` },
    target: PolicyTarget.workloads({ app: pods }),
    rules: [{ fromAnyOf: [Source.identities(waypoint.identity)] }],
  });
}

// Routes of a service apply at its waypoint: testers get the next version.
new gatewayapi.HTTPRoute(shop, 'CartRoutes', {
  metadata: { name: 'cart' },
  spec: {
    parentRefs: [ParentRef.service(cart)],
    rules: [
      { matches: [{ headers: [{ name: 'x-tester', value: 'true' }] }], backendRefs: [BackendRef.http(cartNext.port('http'))] },
      { backendRefs: [BackendRef.http(cart.port('http'))] },
    ],
  },
});

app.synth();
