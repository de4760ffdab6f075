import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { Deployment, Namespace } from 'cdk8s-plus-28';
import { chartOf, deploymentOf, serviceOf, shopChart, workloadOf } from './shop';
import { MeshService } from '../../src/discovery/mesh-service';
import { Protocol } from '../../src/discovery/protocol';
import { ServiceEntry } from '../../src/discovery/service-entry';
import { DataPlane } from '../../src/mesh/data-plane';
import { MeshNamespace } from '../../src/mesh/mesh-namespace';
import { Waypoint, WaypointProps } from '../../src/mesh/waypoint';
import { WaypointTraffic } from '../../src/mesh/waypoint-traffic';
import { WaypointUsers } from '../../src/mesh/waypoint-users';
import { AuthorizationPolicy } from '../../src/security/authorization-policy';
import { Source } from '../../src/security/source';

const HTTP = [{ name: 'http', port: 80 }];

function render(props: WaypointProps): any {
  const chart = shopChart();
  new Waypoint(chart, 'Waypoint', props);
  return Testing.synth(chart)[0];
}

function waypointOf(traffic?: WaypointTraffic, users?: WaypointUsers) {
  const chart = shopChart();
  return { chart, app: chart.node.root as App, waypoint: new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' }, traffic, users }) };
}

/** The labels of an object as it is rendered. */
const labelsOf = (apiObject: ApiObject) => apiObject.toJson().metadata.labels;

test('the default child is the Gateway, and a patch with an unknown field survives', () => {
  const { chart, waypoint } = waypointOf();
  expect(waypoint.node.defaultChild).toBe(ApiObject.of(waypoint));
  ApiObject.of(waypoint).addJsonPatch(JsonPatch.add('/spec/future', true));
  expect(Testing.synth(chart)[0].spec.future).toBe(true);
});

test('renders a Gateway of the class of waypoints, with the listener of the mesh', () => {
  expect(render({})).toStrictEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'shop-waypoint', namespace: 'shop' },
    spec: { gatewayClassName: 'istio-waypoint', listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE' }] },
  });
});

test.each(Object.values(WaypointTraffic))('says that it takes care of: %s', traffic => {
  expect(render({ traffic, revision: 'canary', metadata: { labels: { team: 'a' } } }).metadata.labels)
    .toEqual({ 'team': 'a', 'istio.io/waypoint-for': traffic, 'istio.io/rev': 'canary' });
});

test('says which namespaces may use it', () => {
  const allowed = (users: WaypointUsers) => render({ users }).spec.listeners[0].allowedRoutes.namespaces;
  expect(allowed(WaypointUsers.ownNamespace())).toEqual({ from: 'Same' });
  expect(allowed(WaypointUsers.allNamespaces())).toEqual({ from: 'All' });
  expect(allowed(WaypointUsers.namespaces({ team: 'a' }))).toEqual({ from: 'Selector', selector: { matchLabels: { team: 'a' } } });
});

test('policies are attached to it by its name', () => {
  const { chart, waypoint } = waypointOf();
  AuthorizationPolicy.allowNothing(chart, 'Policy', { target: waypoint.policyTarget });
  expect(Testing.synth(chart)[1].spec.targetRefs).toEqual([{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' }]);
});

test('is who pods can take calls from', () => {
  const { chart, waypoint } = waypointOf();
  AuthorizationPolicy.allow(chart, 'Policy', { rules: [{ fromAnyOf: [Source.identities(waypoint.identity)] }] });
  expect(Testing.synth(chart)[1].spec.rules[0].from[0].source.principals).toEqual(['cluster.local/ns/shop/sa/waypoint']);
});

test('is the ServiceAccount that its Gateway names', () => {
  const { waypoint } = waypointOf();
  ApiObject.of(waypoint).metadata.addAnnotation('gateway.istio.io/service-account', 'account');
  expect(waypoint.identity._render()).toBe('cluster.local/ns/shop/sa/account');
});

test('is unknown without a namespace', () => {
  const waypoint = new Waypoint(new Chart(Testing.app(), 'nowhere'), 'Waypoint', { metadata: { name: 'waypoint' } });
  expect(() => waypoint.identity._render()).toThrow('Gateway waypoint (nowhere/Waypoint/Resource) has no namespace; set one on its chart or in its metadata');
});

test('has the trust domain of its mesh', () => {
  const waypoint = new Waypoint(shopChart(), 'Waypoint', { metadata: { name: 'waypoint' }, trustDomain: 'shop.example' });
  expect(waypoint.identity._render()).toBe('shop.example/ns/shop/sa/waypoint');
});

test('may allow nothing that no policy of a service allows', () => {
  const chart = shopChart();
  new Waypoint(chart, 'Waypoint', { metadata: { name: 'waypoint' }, allowNothing: true });
  expect(Testing.synth(chart)[1]).toMatchObject({
    kind: 'AuthorizationPolicy',
    metadata: { name: 'waypoint-allow-nothing', namespace: 'shop' },
    spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'waypoint' }] },
  });
});

describe('is used', () => {
  test('by a namespace, also for what an ingress gateway sends', () => {
    const { chart, waypoint } = waypointOf();
    const namespace = new MeshNamespace(chart, 'Namespace', { dataPlane: DataPlane.ambient() });
    waypoint.addNamespace(namespace, { ingress: true });
    expect(labelsOf(namespace.apiObject)).toEqual({
      'istio.io/dataplane-mode': 'ambient', 'istio.io/use-waypoint': 'waypoint', 'istio.io/ingress-use-waypoint': 'true',
    });
  });

  test('by a MeshNamespace that labels a Namespace of the app', () => {
    const { chart, waypoint } = waypointOf();
    const existing = new Namespace(chart, 'Namespace', { metadata: { name: 'shop' } });
    waypoint.addNamespace(new MeshNamespace(chart, 'Mesh', { existing, dataPlane: DataPlane.ambient() }));
    expect(labelsOf(ApiObject.of(existing))['istio.io/use-waypoint']).toBe('waypoint');
  });

  test('by another namespace, which it lets', () => {
    const { app, waypoint } = waypointOf(undefined, WaypointUsers.allNamespaces());
    const namespace = new MeshNamespace(chartOf(app, 'billing'), 'Namespace', { dataPlane: DataPlane.ambient() });
    waypoint.addNamespace(namespace);
    expect(labelsOf(namespace.apiObject)).toMatchObject({ 'istio.io/use-waypoint': 'waypoint', 'istio.io/use-waypoint-namespace': 'shop' });
  });

  test('by a Service, one of its ports, and a ServiceEntry', () => {
    const { chart, waypoint } = waypointOf(WaypointTraffic.SERVICE);
    const reviews = serviceOf(chart, 'reviews', HTTP);
    const ratings = serviceOf(chart, 'ratings', HTTP);
    const entry = new ServiceEntry(chart, 'Entry', { hosts: ['api.example.com'], ports: [{ number: 443, name: 'https', protocol: Protocol.HTTPS }] });
    waypoint.addService(MeshService.fromService(reviews));
    waypoint.addService(MeshService.fromService(ratings).port('http'), { ingress: true });
    waypoint.addService(entry);
    expect([reviews, ratings, ApiObject.of(entry)].map(labelsOf)).toEqual([
      { 'istio.io/use-waypoint': 'waypoint' },
      { 'istio.io/use-waypoint': 'waypoint', 'istio.io/ingress-use-waypoint': 'true' },
      { 'istio.io/use-waypoint': 'waypoint' },
    ]);
  });

  test('by the pods of a Deployment, by a pod', () => {
    const { chart, waypoint } = waypointOf(WaypointTraffic.ALL);
    const deployment = deploymentOf(chart, 'reviews');
    const plus = new Deployment(chart, 'Plus', { containers: [{ image: 'a' }] });
    const pod = new ApiObject(chart, 'Pod', { apiVersion: 'v1', kind: 'Pod' });
    const ratings = deploymentOf(chart, 'ratings');
    const handle = workloadOf(chart, 'handle', { pods: ratings });
    [deployment, plus, pod, handle].forEach(workload => waypoint.addWorkload(workload));
    expect(deployment.toJson().spec.template.metadata.labels).toEqual({ 'app': 'reviews', 'istio.io/use-waypoint': 'waypoint' });
    expect(ratings.toJson().spec.template.metadata.labels['istio.io/use-waypoint']).toBe('waypoint');
    expect(ApiObject.of(plus).toJson().spec.template.metadata.labels['istio.io/use-waypoint']).toBe('waypoint');
    expect(labelsOf(pod)).toEqual({ 'istio.io/use-waypoint': 'waypoint' });
  });

  test('not by what is excluded', () => {
    const { chart } = waypointOf();
    const service = serviceOf(chart, 'reviews', HTTP);
    const deployment = deploymentOf(chart, 'reviews');
    Waypoint.excludeService(MeshService.fromService(service));
    Waypoint.excludeWorkload(deployment);
    expect(labelsOf(service)).toEqual({ 'istio.io/use-waypoint': 'none' });
    expect(deployment.toJson().spec.template.metadata.labels['istio.io/use-waypoint']).toBe('none');
  });
});

describe('refuses', () => {
  function addWorkload(template: object | undefined): void {
    const { chart, waypoint } = waypointOf(WaypointTraffic.ALL);
    waypoint.addWorkload(new ApiObject(chart, 'Bare', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { template } }));
  }
  const service = (chart: any) => MeshService.fromService(serviceOf(chart, 'reviews', HTTP));

  test.each<[string, () => unknown, string]>([
    ['the name none', () => render({ metadata: { name: 'none' } }), 'Waypoint: name: got "none", which means no waypoint; use another name'],
    ['a revision that is no name', () => render({ revision: 'A b' }), 'Waypoint: revision: got "A b"; use'],
    ['a trust domain that is none', () => render({ trustDomain: 'a/b' }), 'Waypoint: trustDomain: got "a/b"; use a trust domain such as "cluster.local"'],
    ['a label of its own', () => render({ metadata: { labels: { 'istio.io/waypoint-for': 'all' } } }),
      'Waypoint: labels: got "istio.io/waypoint-for"; leave it out, and use traffic'],
    ['users without labels', () => WaypointUsers.namespaces({}), 'WaypointUsers.namespaces: labels: got no label; use at least one'],
    ['a service where it takes care of pods', () => { const { chart, waypoint } = waypointOf(WaypointTraffic.WORKLOAD); waypoint.addService(service(chart)); },
      'Waypoint.addService: traffic: waypoint waypoint takes care of no services; use traffic service or all'],
    ['pods where it takes care of services', () => { const { chart, waypoint } = waypointOf(); waypoint.addWorkload(deploymentOf(chart, 'reviews')); },
      'Waypoint.addWorkload: traffic: waypoint waypoint takes care of no workloads; use traffic workload or all'],
    ['a namespace where it takes care of nothing', () => { const { chart, waypoint } = waypointOf(WaypointTraffic.NONE); waypoint.addNamespace(new MeshNamespace(chart, 'A')); },
      'Waypoint.addNamespace: traffic: waypoint waypoint takes care of nothing; use another traffic'],
    ['a namespace that may not use it', () => { const { app, waypoint } = waypointOf(); waypoint.addNamespace(new MeshNamespace(chartOf(app, 'billing'), 'A')); },
      'Waypoint.addNamespace: users: namespace billing may not use waypoint shop/waypoint; let it by the waypoint\'s users'],
    ['a service of another app', () => waypointOf().waypoint.addService(MeshService.fromHost('reviews')),
      'Waypoint.addService: service: got one that is not made here; label it by istio.io/use-waypoint where it is made'],
    ['what has no pods', () => { const { chart, waypoint } = waypointOf(WaypointTraffic.ALL); waypoint.addWorkload(serviceOf(chart, 'reviews', HTTP)); },
      'Waypoint.addWorkload: workload: got a Service (shop/reviews service); use a Deployment'],
    ['what is no namespace', () => { const { chart, waypoint } = waypointOf(); waypoint.addNamespace(serviceOf(chart, 'reviews', HTTP)); },
      'Waypoint.addNamespace: namespace: got a Service (shop/reviews service); use a Namespace'],
    ['pods without labels', () => addWorkload({ spec: {} }), 'Waypoint.addWorkload: workload: the pods of Deployment shop/Bare have no labels; set some in its pod template'],
    ['an object without pods', () => addWorkload(undefined), 'Waypoint.addWorkload: workload: the pods of Deployment shop/Bare have no labels'],
    ['pods that use a waypoint already', () => addWorkload({ metadata: { labels: { 'istio.io/use-waypoint': 'a' } } }),
      'Waypoint.addWorkload: workload: Deployment shop/Bare uses waypoint a; let it use one alone'],
    ['pods twice', () => { const { chart, waypoint } = waypointOf(WaypointTraffic.ALL); const used = deploymentOf(chart, 'reviews'); waypoint.addWorkload(used); waypoint.addWorkload(used); },
      'Waypoint.addWorkload: workload: Deployment shop/reviews deployment uses waypoint waypoint; let it use one alone'],
    ['a MeshWorkload whose pods another app makes', () => { const { chart, waypoint } = waypointOf(WaypointTraffic.ALL); waypoint.addWorkload(workloadOf(chart, 'reviews')); },
      'Waypoint.addWorkload: workload: got a MeshWorkload (shop/reviews); use a Deployment'],
    ['a second waypoint', () => { const { chart, waypoint } = waypointOf(); const used = service(chart); waypoint.addService(used); Waypoint.excludeService(used); },
      'Waypoint.excludeService: service: Service shop/reviews service uses waypoint waypoint; let it use one alone'],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});
