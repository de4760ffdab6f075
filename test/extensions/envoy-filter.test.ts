import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { MeshService } from '../../src/discovery/mesh-service';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { EnvoyApplyTo } from '../../src/extensions/envoy-apply-to';
import { EnvoyConfigPatch } from '../../src/extensions/envoy-config-patch';
import { EnvoyFilter, EnvoyFilterProps } from '../../src/extensions/envoy-filter';
import { EnvoyMatch } from '../../src/extensions/envoy-match';
import { EnvoyContext } from '../../src/extensions/envoy-match-options';
import { EnvoyFilterClass, EnvoyPatch } from '../../src/extensions/envoy-patch';
import { EnvoyRouteAction } from '../../src/extensions/envoy-route-configuration-match';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { MeshGateway } from '../../src/gateway/mesh-gateway';

const MANAGER = 'envoy.filters.network.http_connection_manager';
const LUA = {
  name: 'envoy.filters.http.lua',
  typed_config: {
    '@type': 'type.googleapis.com/envoy.extensions.filters.http.lua.v3.Lua',
    'default_source_code': { inline_string: 'function envoy_on_request(handle) end' },
  },
};

function chartIn(namespace = 'shop', app: App = Testing.app()): Chart {
  return new Chart(app, namespace, { namespace });
}

function filter(props: EnvoyFilterProps = {}, chart = chartIn()): EnvoyFilter {
  return new EnvoyFilter(chart, 'Filter', props);
}

/** The only patch in the manifest, after the app was judged and found sound. */
function rendered(patch: EnvoyConfigPatch): any {
  const chart = chartIn();
  filter({ configPatches: [patch] }, chart);
  return Testing.synth(chart)[0].spec.configPatches[0];
}

test('the default child is the object in the manifest', () => {
  const subject = filter();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders a filter before another one', () => {
  const chart = chartIn();
  filter({
    target: PolicyTarget.workloads({ app: 'web' }),
    priority: -10,
    configPatches: [{
      applyTo: EnvoyApplyTo.HTTP_FILTER,
      match: EnvoyMatch.listener({
        context: EnvoyContext.SIDECAR_INBOUND,
        portNumber: 8080,
        filterChain: { filter: { name: MANAGER, subFilter: 'envoy.filters.http.router' } },
      }),
      patch: EnvoyPatch.insertBefore(LUA),
    }],
  }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1alpha3',
    kind: 'EnvoyFilter',
    metadata: { name: 'shop-filter', namespace: 'shop' },
    spec: {
      workloadSelector: { labels: { app: 'web' } },
      priority: -10,
      configPatches: [{
        applyTo: 'HTTP_FILTER',
        match: {
          context: 'SIDECAR_INBOUND',
          listener: { portNumber: 8080, filterChain: { filter: { name: MANAGER, subFilter: { name: 'envoy.filters.http.router' } } } },
        },
        patch: { operation: 'INSERT_BEFORE', value: LUA },
      }],
    },
  }]);
});

test('adds a filter where its class belongs', () => {
  expect(rendered({
    applyTo: EnvoyApplyTo.HTTP_FILTER,
    patch: EnvoyPatch.add(LUA, { filterClass: EnvoyFilterClass.AUTHZ }),
  })).toEqual({ applyTo: 'HTTP_FILTER', patch: { operation: 'ADD', filterClass: 'AUTHZ', value: LUA } });
});

test.each([
  ['MERGE', EnvoyPatch.merge],
  ['MERGE_AND_REPLACE_LIST', EnvoyPatch.mergeAndReplaceList],
  ['ADD', EnvoyPatch.add],
  ['INSERT_BEFORE', EnvoyPatch.insertBefore],
  ['INSERT_AFTER', EnvoyPatch.insertAfter],
  ['INSERT_FIRST', EnvoyPatch.insertFirst],
  ['REPLACE', EnvoyPatch.replace],
])('has the operation %s', (operation, factory: (value: { [field: string]: unknown }) => EnvoyPatch) => {
  expect(rendered({ applyTo: EnvoyApplyTo.HTTP_FILTER, patch: factory(LUA) }).patch).toEqual({ operation, value: LUA });
});

test('has words that Istio refuses at synthesis', () => {
  expect(() => rendered({ applyTo: EnvoyApplyTo.INVALID, patch: EnvoyPatch.remove() })).toThrow('MESH1924 spec.configPatches[0].applyTo: missing; set it');
  expect(() => rendered({ applyTo: EnvoyApplyTo.CLUSTER, patch: EnvoyPatch.invalid() }))
    .toThrow('MESH1924 spec.configPatches[0].patch.operation: missing; set it');
});

test('takes patches after it was made', () => {
  const subject = filter({ configPatches: [{ applyTo: EnvoyApplyTo.CLUSTER, patch: EnvoyPatch.merge({ connect_timeout: '5s' }) }] });
  subject.addConfigPatch({ applyTo: EnvoyApplyTo.LISTENER, match: EnvoyMatch.listener({ name: 'virtualInbound' }), patch: EnvoyPatch.remove() });
  expect(subject._spec().configPatches).toEqual([
    { applyTo: 'CLUSTER', patch: { operation: 'MERGE', value: { connect_timeout: '5s' } } },
    { applyTo: 'LISTENER', match: { listener: { name: 'virtualInbound' } }, patch: { operation: 'REMOVE' } },
  ]);
});

test('matches the routes of a gateway by its handle', () => {
  const chart = chartIn('edge');
  const vhost = { name: 'shop.example.com:443', domainName: 'shop.example.com', route: { name: 'cart', action: EnvoyRouteAction.ROUTE } };
  const match = EnvoyMatch.routeConfiguration({
    context: EnvoyContext.GATEWAY, gateway: new MeshGateway(chart, 'Gateway'), portNumber: 443, portName: 'https', vhost,
  });
  const subject = filter({ configPatches: [{ applyTo: EnvoyApplyTo.HTTP_ROUTE, match, patch: EnvoyPatch.merge({ name: 'x' }) }] }, chart);
  expect(subject._spec().configPatches?.[0].match).toEqual({
    context: 'GATEWAY',
    routeConfiguration: { gateway: 'edge/edge-gateway', portNumber: 443, portName: 'https', vhost },
  });
});

test('completes the name of a gateway by its own namespace', () => {
  const match = EnvoyMatch.routeConfiguration({ gateway: { name: 'edge' } });
  const subject = filter({ configPatches: [{ applyTo: EnvoyApplyTo.ROUTE_CONFIGURATION, match, patch: EnvoyPatch.merge({}) }] });
  expect(subject._spec().configPatches?.[0].match).toEqual({ routeConfiguration: { gateway: 'shop/edge' } });
});

test('matches the clusters of a service of another chart', () => {
  const app = Testing.app();
  const apiObject = new ApiObject(chartIn('store', app), 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'reviews' } });
  const match = EnvoyMatch.cluster({ context: EnvoyContext.SIDECAR_OUTBOUND, service: MeshService.fromApiObject(apiObject), portNumber: 0, subset: 'v1' });
  const subject = filter({ configPatches: [{ applyTo: EnvoyApplyTo.CLUSTER, match, patch: EnvoyPatch.remove() }] }, chartIn('shop', app));
  expect(subject._spec().configPatches?.[0].match).toEqual({
    context: 'SIDECAR_OUTBOUND',
    cluster: { service: 'reviews.store.svc.cluster.local', portNumber: 0, subset: 'v1' },
  });
});

test('matches what waypoints have', () => {
  expect(rendered({
    applyTo: EnvoyApplyTo.HTTP_FILTER,
    match: EnvoyMatch.waypoint({ portNumber: 80, filter: { name: MANAGER }, routeName: 'default' }),
    patch: EnvoyPatch.insertFirst(LUA),
  }).match).toEqual({ context: 'WAYPOINT', waypoint: { portNumber: 80, filter: { name: MANAGER }, route: { name: 'default' } } });
  expect(rendered({ applyTo: EnvoyApplyTo.CLUSTER, match: EnvoyMatch.waypoint(), patch: EnvoyPatch.remove() }).match)
    .toEqual({ context: 'WAYPOINT', waypoint: {} });
});

test('matches proxies by their version and metadata', () => {
  expect(rendered({
    applyTo: EnvoyApplyTo.EXTENSION_CONFIG,
    match: EnvoyMatch.proxies({ context: EnvoyContext.ANY, proxy: { proxyVersion: '1\\.31.*', metadata: { STAGE: 'production' } } }),
    patch: EnvoyPatch.add(LUA),
  }).match).toEqual({ context: 'ANY', proxy: { proxyVersion: '1\\.31.*', metadata: { STAGE: 'production' } } });
});

test('is for the whole mesh, and lands in the root namespace', () => {
  const subject = filter({ target: PolicyTarget.mesh() });
  expect(subject.namespace).toBe('istio-system');
  expect(subject._spec()).toEqual({});
});

test('says which field it is that has the wrong target', () => {
  const target = PolicyTarget.workload(IngressGateway.fromSelector({ istio: 'ingress' }, { namespace: 'edge' }));
  const subject = filter({ target, metadata: { namespace: 'shop' } });
  expect(() => subject._spec()).toThrow('spec.workloadSelector: the workloads are those of namespace edge, but the policy is in shop');
});

test('is for objects by their names', () => {
  expect(filter({ target: PolicyTarget.gatewayClass('istio-waypoint') })._spec())
    .toEqual({ targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name: 'istio-waypoint' }] });
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = filter({ priority: 0 });
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/novelty', 1));
  expect(ApiObject.of(subject).toJson().spec).toEqual({ priority: 0, novelty: 1 });
});

test('keeps what it was made of', () => {
  const value: { [field: string]: unknown } = { connect_timeout: '5s' };
  const subject = filter({ configPatches: [{ applyTo: EnvoyApplyTo.CLUSTER, patch: EnvoyPatch.merge(value) }] });
  value.connect_timeout = '6s';
  expect(subject._spec().configPatches?.[0].patch?.value).toEqual({ connect_timeout: '5s' });
});

test('is judged at synthesis, its values by the types of Envoy', () => {
  const chart = chartIn();
  filter({
    configPatches: [
      { applyTo: EnvoyApplyTo.CLUSTER, match: EnvoyMatch.listener(), patch: EnvoyPatch.remove() },
      { applyTo: EnvoyApplyTo.CLUSTER, patch: EnvoyPatch.merge({ connect_timeout: 5 }) },
    ],
  }, chart);
  const synth = () => Testing.synth(chart);
  expect(synth).toThrow('MESH1927 spec.configPatches[0].match.listener: does not go with applyTo CLUSTER; use cluster');
  expect(synth).toThrow('MESH1932 spec.configPatches[1].patch.value.connect_timeout: got 5; use a duration such as "5s"');
});

test.each<[() => unknown, string]>([
  [() => filter({ priority: 1e10 }), 'EnvoyFilter: priority: got 10000000000; use a whole number from -2147483648 to 2147483647'],
  [() => EnvoyMatch.listener({ portNumber: -1, filterChain: { destinationPort: 0.5 } }), [
    'EnvoyMatch.listener: portNumber: got -1; use a whole number from 0 to 4294967295',
    'EnvoyMatch.listener: filterChain.destinationPort: got 0.5; use a whole number from 0 to 4294967295',
  ].join('\n')],
  [() => EnvoyMatch.routeConfiguration({ portNumber: -1 }), 'EnvoyMatch.routeConfiguration: portNumber: got -1; use a whole number from 0 to 4294967295'],
  [() => EnvoyMatch.cluster({ portNumber: -1 }), 'EnvoyMatch.cluster: portNumber: got -1; use a whole number from 0 to 4294967295'],
  [() => EnvoyMatch.waypoint({ portNumber: 0 }), 'EnvoyMatch.waypoint: portNumber: got 0; use a whole number from 1 to 65535'],
])('fails when a number is none: %#', (write, message) => {
  expect(write).toThrow(new Error(message));
});

test('fails when the version of proxies is no regular expression, unless Istio ignores it', () => {
  expect(() => EnvoyMatch.proxies({ proxy: { proxyVersion: '1.(' } })).toThrow('EnvoyMatch.proxies: proxy.proxyVersion: got "1.("; use RE2 syntax');
  expect(() => EnvoyMatch.proxies({ proxy: { proxyVersion: '('.repeat(1025) } })).not.toThrow();
});
