import { ApiObject, App, Chart } from 'cdk8s';
import {
  BackendRef, DataPlane, MeshClient, MeshIdentity, MeshNamespace, MeshService, MutualTlsMode, ParentRef, Waypoint, WaypointTraffic, gatewayapi,
} from 'cdk8s-istio';

const app = new App();
const shop = new Chart(app, 'shop', { namespace: 'shop' });

// No sidecars: the ztunnel of each node gives the pods identity and mutual TLS. What no policy allows does not come in.
const dataPlane = DataPlane.ambient();
const namespace = new MeshNamespace(shop, 'Namespace', { dataPlane, mutualTls: MutualTlsMode.STRICT, allowNothing: true });

// Calls to the services of the namespace go through a waypoint, which knows HTTP.
const waypoint = new Waypoint(shop, 'Waypoint', { metadata: { name: 'waypoint' }, traffic: WaypointTraffic.SERVICE });
waypoint.addNamespace(namespace);

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
const frontend = MeshClient.ofIdentity(MeshIdentity.of('shop', 'frontend'));
const prometheus = MeshClient.ofIdentity(MeshIdentity.of('monitoring', 'prometheus'));

// Who calls and what is called is judged at the waypoint. Pods can be called by their own addresses too, so ztunnel lets in the waypoint alone.
frontend.calls(cart.port('http'), { methods: ['GET', 'POST'], paths: ['/carts/*'] });

// The next version is called by nobody: the waypoint sends some requests for the other one there, as the route below says.
MeshClient.ofGateway(waypoint).calls(cartNext.port('http'));

// One service has no need of a waypoint: ztunnel sees who calls, which is enough.
Waypoint.excludeService(metrics);
prometheus.calls(metrics.port('http'));

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
