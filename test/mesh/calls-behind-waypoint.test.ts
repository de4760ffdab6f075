import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { chartOf, deploymentOf, rule, serviceOf, shopChart, synthAll, workloadOf } from './shop';
import { MeshAnalysis } from '../../src/base/mesh-analysis';
import { MeshService } from '../../src/discovery/mesh-service';
import { ServiceEntry } from '../../src/discovery/service-entry';
import { ServiceEntryLocation, ServiceEntryResolution } from '../../src/discovery/service-entry-modes';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import * as gatewayapi from '../../src/imports/gatewayapi';
import { DataPlane } from '../../src/mesh/data-plane';
import { MeshClient } from '../../src/mesh/mesh-client';
import { MeshNamespace } from '../../src/mesh/mesh-namespace';
import { MeshWorkload } from '../../src/mesh/mesh-workload';
import { Waypoint, WaypointProps } from '../../src/mesh/waypoint';
import { WaypointTraffic } from '../../src/mesh/waypoint-traffic';
import { WaypointUsers } from '../../src/mesh/waypoint-users';
import { MeshIdentity } from '../../src/security/mesh-identity';

const CART = { group: '', kind: 'Service', name: 'cart' };
const WAYPOINT = rule('shop/sa/waypoint', { ports: ['8080'] });

/** A namespace of the ambient mesh, and a waypoint that nobody uses yet. */
function ambient(props: WaypointProps = {}) {
  const chart = shopChart();
  const namespace = new MeshNamespace(chart, 'Namespace', { dataPlane: DataPlane.ambient() });
  const waypoint = new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' }, ...props });
  return { app: chart.node.root as App, chart, namespace, waypoint };
}

/** The same, where all services of the namespace use the waypoint. */
function behindWaypoint(props?: WaypointProps) {
  const made = ambient(props);
  made.waypoint.addNamespace(made.namespace);
  return made;
}

/** The specs of the policies of an app by their names. */
function policiesOf(chart: Chart): { [name: string]: any } {
  return Object.fromEntries(synthAll(chart, 'AuthorizationPolicy').map(({ metadata, spec }) => [metadata.name, spec]));
}

test('a call is judged at the waypoint, and the pods take connections from that alone', () => {
  const { chart } = behindWaypoint();
  const cart = workloadOf(chart, 'cart');
  workloadOf(chart, 'web').calls(cart.port('http'), { methods: ['GET'], paths: ['/items/*'] });
  workloadOf(chart, 'admin').calls(cart.port('http'));
  expect(synthAll(chart, 'AuthorizationPolicy')).toStrictEqual([
    {
      apiVersion: 'security.istio.io/v1',
      kind: 'AuthorizationPolicy',
      metadata: { name: 'cart-callers', namespace: 'shop' },
      spec: {
        targetRefs: [CART],
        action: 'ALLOW',
        rules: [rule('shop/sa/admin', { ports: ['80'] }), rule('shop/sa/web', { ports: ['80'], methods: ['GET'], paths: ['/items/*'] })],
      },
    },
    {
      apiVersion: 'security.istio.io/v1',
      kind: 'AuthorizationPolicy',
      metadata: { name: 'cart-peers', namespace: 'shop' },
      spec: { selector: { matchLabels: { app: 'cart' } }, action: 'ALLOW', rules: [WAYPOINT] },
    },
  ]);
  expect(synthAll(chart, 'Sidecar')).toEqual([]);
});

describe('a service is behind a waypoint', () => {
  function policies(use: (made: ReturnType<typeof ambient>, cart: MeshWorkload) => void, order: 'before' | 'after'): object {
    const made = ambient();
    const cart = workloadOf(made.chart, 'cart');
    const call = () => workloadOf(made.chart, 'web').calls(cart.port('http'));
    [...order === 'before' ? [() => use(made, cart), call] : [call, () => use(made, cart)]].forEach(step => step());
    return policiesOf(made.chart);
  }

  test.each(['before', 'after'] as const)('when its namespace uses one, said %s the calls', order => {
    expect(policies(({ namespace, waypoint }) => waypoint.addNamespace(namespace), order))
      .toMatchObject({ 'cart-callers': { targetRefs: [CART] }, 'cart-peers': { rules: [WAYPOINT] } });
  });

  test.each(['before', 'after'] as const)('when it uses one itself, said %s the calls', order => {
    expect(policies(({ waypoint }, cart) => waypoint.addService(cart), order))
      .toMatchObject({ 'cart-callers': { targetRefs: [CART] }, 'cart-peers': { rules: [WAYPOINT] } });
  });

  test.each(['before', 'after'] as const)('but not when it is left out, said %s the calls', order => {
    const leaveOut = ({ namespace, waypoint }: ReturnType<typeof ambient>, cart: MeshWorkload) => {
      waypoint.addNamespace(namespace);
      Waypoint.excludeService(cart);
    };
    expect(policies(leaveOut, order)).toEqual({
      'cart-callers': { selector: { matchLabels: { app: 'cart' } }, action: 'ALLOW', rules: [rule('shop/sa/web', { ports: ['8080'] })] },
    });
  });

  test('not when the waypoint takes care of pods alone', () => {
    const { chart } = behindWaypoint({ traffic: WaypointTraffic.WORKLOAD });
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart').port('http'));
    expect(Object.keys(policiesOf(chart))).toEqual(['cart-callers']);
  });

  test('when it has the label, whoever makes the waypoint', () => {
    const { chart } = ambient();
    const service = serviceOf(chart, 'cart', [{ port: 80, targetPort: 8080 }]);
    service.metadata.addLabel('istio.io/use-waypoint', 'theirs');
    service.metadata.addLabel('istio.io/use-waypoint-namespace', 'platform');
    workloadOf(chart, 'web').calls(MeshService.fromService(service).portNumber(80));
    expect(policiesOf(chart)['cart-peers'].rules).toEqual([rule('platform/sa/theirs', { ports: ['8080'] })]);
  });

  test('when its waypoint is a plain Gateway, whose ServiceAccount counts', () => {
    const { chart } = ambient();
    const annotations = { 'gateway.istio.io/service-account': 'account' };
    const listeners = [{ name: 'mesh', port: 15008, protocol: 'HBONE' }];
    new gatewayapi.Gateway(chart, 'Plain', { metadata: { name: 'plain', annotations }, spec: { gatewayClassName: 'istio-waypoint', listeners } });
    const service = serviceOf(chart, 'cart', [{ port: 80, targetPort: 8080 }]);
    service.metadata.addLabel('istio.io/use-waypoint', 'plain');
    workloadOf(chart, 'web').calls(MeshService.fromService(service).portNumber(80));
    expect(policiesOf(chart)['cart-peers'].rules).toEqual([rule('shop/sa/account', { ports: ['8080'] })]);
  });

  test('when another app makes it, and the namespace is of this one', () => {
    const { chart } = behindWaypoint();
    const ports = [{ name: 'http', number: 80, targetPort: 8080 }];
    const cart = new MeshWorkload(chart, 'cart', { labels: { app: 'cart' }, service: MeshService.fromHost('cart', { external: true }), ports });
    workloadOf(chart, 'web').calls(cart.port('http'));
    expect(policiesOf(chart)).toMatchObject({ 'shop-cart-callers': { targetRefs: [CART] }, 'shop-cart-peers': { rules: [WAYPOINT] } });
  });

  test('when it is a ServiceEntry', () => {
    const { chart } = behindWaypoint();
    const machines = new ServiceEntry(chart, 'Machines', {
      hosts: ['legacy.shop'],
      ports: [{ name: 'http', number: 80, targetPort: 8080 }],
      location: ServiceEntryLocation.MESH_INTERNAL,
      resolution: ServiceEntryResolution.STATIC,
      workloadSelector: { app: 'legacy' },
    });
    workloadOf(chart, 'web').calls(machines.port('http'));
    expect(policiesOf(chart)).toMatchObject({
      'shop-machines-callers': { targetRefs: [{ group: 'networking.istio.io', kind: 'ServiceEntry', name: 'shop-machines' }] },
      'shop-machines-peers': { selector: { matchLabels: { app: 'legacy' } }, rules: [WAYPOINT] },
    });
  });

  test('also one of another namespace', () => {
    const { app, waypoint } = ambient({ users: WaypointUsers.allNamespaces() });
    const billing = chartOf(app, 'billing');
    waypoint.addNamespace(new MeshNamespace(billing, 'Namespace', { dataPlane: DataPlane.ambient() }));
    workloadOf(billing, 'ledger').calls(workloadOf(billing, 'payment').port('http'));
    expect(policiesOf(billing)).toMatchObject({ 'payment-callers': { targetRefs: [{ name: 'payment' }] }, 'payment-peers': { rules: [WAYPOINT] } });
  });
});

describe('what goes past the waypoint is allowed at the pods, and not at the waypoint:', () => {
  test('calls of sidecars', () => {
    const { app, chart } = behindWaypoint();
    const cart = workloadOf(chart, 'cart');
    workloadOf(chart, 'web').calls(cart.port('http'), { methods: ['GET'] });
    workloadOf(chartOf(app, 'old'), 'job').calls(cart.port('http'));
    expect(policiesOf(chart)).toMatchObject({
      'cart-callers': { rules: [rule('shop/sa/web', { ports: ['80'], methods: ['GET'] })] },
      'cart-peers': { rules: [rule('old/sa/job', { ports: ['8080'] }), WAYPOINT] },
    });
  });

  test('requests of an ingress gateway, unless the service asks for them', () => {
    function policies(ingress: boolean) {
      const { app, chart, waypoint } = ambient();
      const cart = workloadOf(chart, 'cart');
      waypoint.addService(cart, { ingress });
      MeshClient.ofIngress(new IngressGateway(chartOf(app, 'edge'), 'Ingress')).calls(cart.port('http'));
      return policiesOf(chart);
    }
    const straight = policies(false);
    expect(straight['cart-callers']).toStrictEqual({ targetRefs: [CART], action: 'ALLOW' });
    expect(straight['cart-peers'].rules).toEqual([rule('edge/sa/istio-ingressgateway', { ports: ['8080'] })]);
    const through = policies(true);
    expect(through['cart-callers'].rules).toEqual([rule('edge/sa/istio-ingressgateway', { ports: ['80'] })]);
    expect(through['cart-peers'].rules).toEqual([WAYPOINT]);
  });

  test('calls of a client of which that is said', () => {
    const { chart } = behindWaypoint();
    const cart = workloadOf(chart, 'cart');
    MeshClient.ofIdentity(MeshIdentity.of('monitoring', 'ambient')).calls(cart.port('http'));
    MeshClient.ofIdentity(MeshIdentity.of('monitoring', 'sidecar'), { usesWaypoints: false }).calls(cart.port('http'));
    expect(policiesOf(chart)).toMatchObject({
      'cart-callers': { rules: [rule('monitoring/sa/ambient', { ports: ['80'] })] },
      'cart-peers': { rules: [rule('monitoring/sa/sidecar', { ports: ['8080'] }), WAYPOINT] },
    });
  });
});

test('a waypoint that takes care of pods too does, when it allows nothing by itself', () => {
  const { chart } = behindWaypoint({ traffic: WaypointTraffic.ALL, allowNothing: true });
  workloadOf(chart, 'web').calls(workloadOf(chart, 'cart').port('http'));
  expect(Object.keys(policiesOf(chart))).toEqual(['waypoint-allow-nothing', 'cart-callers', 'cart-peers']);
});

describe('a waypoint that takes care of pods too does, when', () => {
  const ALL = { traffic: WaypointTraffic.ALL };

  test('the service alone uses it', () => {
    const { chart, waypoint } = ambient(ALL);
    const cart = workloadOf(chart, 'cart');
    waypoint.addService(cart);
    workloadOf(chart, 'web').calls(cart.port('http'));
    expect(policiesOf(chart)).toMatchObject({ 'cart-callers': { targetRefs: [CART] }, 'cart-peers': { rules: [WAYPOINT] } });
  });

  test('the pods use none', () => {
    const { chart } = behindWaypoint(ALL);
    const pods = deploymentOf(chart, 'cart');
    Waypoint.excludeWorkload(pods);
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart', { pods }).port('http'));
    expect(() => Testing.synth(chart)).not.toThrow();
  });

  test('but not the pods, of which it would let in connections as its own', () => {
    const { chart, waypoint } = ambient(ALL);
    const cart = workloadOf(chart, 'cart', { pods: deploymentOf(chart, 'cart') });
    waypoint.addService(cart);
    waypoint.addWorkload(cart);
    workloadOf(chart, 'web').calls(cart.port('http'));
    expect(() => Testing.synth(chart)).toThrow('the waypoint waypoint lets in connections to the pods themselves too');
  });
});

test('nobody misses the ServiceAccounts that istiod makes for waypoints and gateways', () => {
  const { chart } = behindWaypoint();
  new ApiObject(chart, 'Account', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web' } });
  const listeners = [{ name: 'http', port: 80, protocol: 'HTTP' }];
  const gateway = new gatewayapi.Gateway(chart, 'Edge', { metadata: { name: 'edge' }, spec: { gatewayClassName: 'istio', listeners } });
  const cart = workloadOf(chart, 'cart');
  workloadOf(chart, 'web').calls(cart.port('http'));
  MeshClient.ofGateway(gateway).calls(cart.port('http'));
  expect(MeshAnalysis.of(chart).findings()).toEqual([]);
});

test('the kubelet\'s probes of ambient pods do not come to ztunnel, so they may be kept', () => {
  const { chart } = behindWaypoint();
  const pods = deploymentOf(chart, 'cart', {}, { 'sidecar.istio.io/rewriteAppHTTPProbers': 'false' });
  workloadOf(chart, 'web').calls(workloadOf(chart, 'cart', { pods }).port('http'));
  expect(() => Testing.synth(chart)).not.toThrow();
});

describe('fails at synthesis when', () => {
  test('a call by methods or paths goes past the waypoint', () => {
    const { app, chart } = behindWaypoint();
    workloadOf(chartOf(app, 'old'), 'job').calls(workloadOf(chart, 'cart').port('http'), { methods: ['GET'] });
    expect(() => Testing.synth(chart)).toThrow('[shop/cart service/Peers] MESH0001 spec.rules: cluster.local/ns/old/sa/job calls port http by methods or paths, '
      + 'past the waypoint waypoint, which ztunnel does not know; leave them out, or let the calls pass the waypoint');
  });

  test('methods or paths are said of a port without HTTP', () => {
    const { chart } = behindWaypoint();
    const service = serviceOf(chart, 'db', [{ name: 'tcp', port: 80 }]);
    workloadOf(chart, 'web').calls(MeshService.fromService(service).portNumber(80), { methods: ['GET'] });
    expect(() => Testing.synth(chart)).toThrow('[shop/db service/Callers] MESH0001 spec.rules: cluster.local/ns/shop/sa/web calls port tcp by methods or paths, '
      + 'which HTTP alone has, but it speaks tcp; leave them out');
  });

  test('the waypoint lets in connections to the pods too', () => {
    const { chart } = behindWaypoint({ traffic: WaypointTraffic.ALL });
    workloadOf(chart, 'web').calls(workloadOf(chart, 'cart').port('http'));
    expect(() => Testing.synth(chart)).toThrow('spec.targetRefs: the waypoint waypoint lets in connections to the pods themselves too, '
      + 'which no policy for a service is for; use a Waypoint with allowNothing, or one for traffic to services alone');
  });

  test('the service has no address, so that nobody asks its waypoint', () => {
    const { chart } = behindWaypoint();
    const service = new ApiObject(chart, 'Headless', {
      apiVersion: 'v1', kind: 'Service', metadata: { name: 'cart' }, spec: { clusterIP: 'None', selector: { app: 'cart' }, ports: [{ port: 80 }] },
    });
    workloadOf(chart, 'web').calls(MeshService.fromService(service).portNumber(80));
    expect(() => Testing.synth(chart)).toThrow('spec.targetRefs: the service is headless, so calls go to its pods and past the waypoint waypoint; '
      + 'let it use none by Waypoint.excludeService');
  });

  test('the label is set by hand after the calls', () => {
    const { chart } = ambient();
    const service = serviceOf(chart, 'cart', [{ port: 80 }]);
    workloadOf(chart, 'web').calls(MeshService.fromService(service).portNumber(80));
    service.metadata.addLabel('istio.io/use-waypoint', 'waypoint');
    expect(() => Testing.synth(chart)).toThrow('spec.targetRefs: calls come through the waypoint waypoint, which they did not know of when they were declared; '
      + 'use Waypoint.addService or addNamespace, or set the label before the calls');
  });
});
