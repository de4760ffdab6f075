import { EnvoyMessages } from './envoy-messages';
import { Random } from './random';
import { Json, JsonObject } from '../json';
import { REGEX } from './values/http';
import { pickSound } from './values/pool';

/** The message of Envoy that each class of patch is about, and the matches that suit it. */
const TARGETS: readonly (readonly [applyTo: string, message: string, match: string | undefined])[] = [
  ['CLUSTER', 'envoy.config.cluster.v3.Cluster', 'cluster'],
  ['LISTENER', 'envoy.config.listener.v3.Listener', 'listener'],
  ['LISTENER_FILTER', 'envoy.config.listener.v3.ListenerFilter', 'listener'],
  ['FILTER_CHAIN', 'envoy.config.listener.v3.FilterChain', 'listener'],
  ['NETWORK_FILTER', 'envoy.config.listener.v3.Filter', 'listener'],
  ['HTTP_FILTER', 'envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter', 'listener'],
  ['ROUTE_CONFIGURATION', 'envoy.config.route.v3.RouteConfiguration', 'routeConfiguration'],
  ['VIRTUAL_HOST', 'envoy.config.route.v3.VirtualHost', 'routeConfiguration'],
  ['HTTP_ROUTE', 'envoy.config.route.v3.Route', 'routeConfiguration'],
  ['EXTENSION_CONFIG', 'envoy.config.core.v3.TypedExtensionConfig', undefined],
  ['BOOTSTRAP', 'envoy.config.bootstrap.v3.Bootstrap', undefined],
];
const OPERATIONS = ['MERGE', 'ADD', 'REMOVE', 'INSERT_BEFORE', 'INSERT_AFTER', 'INSERT_FIRST', 'REPLACE'];
const FILTER_NAMES = ['envoy.filters.network.http_connection_manager', 'envoy.filters.http.router', 'envoy.filters.network.tcp_proxy', 'x'];

const WAYPOINTS: readonly JsonObject[] = [{}, { portNumber: 80 }, { filter: { name: 'x' } }, { route: { name: 'x' } }];
const FILTER_CHAINS: readonly JsonObject[] = [
  {},
  { sni: 'x.com' },
  { transportProtocol: 'tls', applicationProtocols: 'h2,http/1.1' },
  { name: 'c', destinationPort: 443 },
];
const ROUTE_CONFIGURATIONS: readonly JsonObject[] = [
  { name: 'http.80' },
  { portNumber: 80, portName: 'http', gateway: 'ns1/gw' },
  { vhost: { name: 'x', route: { action: 'ANY', name: 'y' } } },
  { vhost: { domainName: 'a.com' } },
];

/** One patch of an EnvoyFilter. */
export function envoyPatch(random: Random): Json {
  const [applyTo, message, match] = random.pick(TARGETS);
  const operation = random.pick(OPERATIONS);
  const patch: JsonObject = { operation };
  if (operation !== 'REMOVE' || random.chance(0.1)) {
    patch.value = new EnvoyMessages(random).message(message, 0);
  }
  if (random.chance(0.1)) {
    patch.filterClass = random.pick(['AUTHN', 'AUTHZ', 'STATS', 'UNSPECIFIED']);
  }
  const result: JsonObject = { applyTo, patch };
  if (random.chance(0.7)) {
    result.match = matchOf(random, match, applyTo);
  }
  return result;
}

function matchOf(random: Random, kind: string | undefined, applyTo: string): JsonObject {
  const match: JsonObject = { context: random.pick(['ANY', 'SIDECAR_INBOUND', 'SIDECAR_OUTBOUND', 'GATEWAY']) };
  if (random.chance(0.2)) {
    match.proxy = random.chance(0.7) ? { proxyVersion: pickSound(REGEX, random) } : { metadata: { foo: 'bar' } };
  }
  if (random.chance(0.05)) {
    return { ...match, context: 'WAYPOINT', waypoint: random.pick(WAYPOINTS) };
  }
  if (kind !== undefined && random.chance(0.8)) {
    match[kind] = MATCHES[kind](random, applyTo);
  }
  return match;
}

const MATCHES: { readonly [kind: string]: (random: Random, applyTo: string) => JsonObject } = {
  cluster: random => random.pick<JsonObject>([{ name: 'x' }, { service: 'reviews', portNumber: 80, subset: 'v1' }, {}]),
  listener: listenerMatch,
  routeConfiguration: random => ({ ...random.pick(ROUTE_CONFIGURATIONS) }),
};

function listenerMatch(random: Random, applyTo: string): JsonObject {
  const match: JsonObject = { ...random.pick<JsonObject>([{}, { portNumber: 8080 }, { name: 'x' }]) };
  if (random.chance(0.7)) {
    const filterChain: JsonObject = { ...random.pick(FILTER_CHAINS) };
    if (applyTo.endsWith('_FILTER') || random.chance(0.2)) {
      filterChain.filter = { name: random.pick(FILTER_NAMES) };
      if (applyTo === 'HTTP_FILTER' || random.chance(0.1)) {
        filterChain.filter = { name: FILTER_NAMES[0], subFilter: { name: random.pick(FILTER_NAMES) } };
      }
    }
    match.filterChain = filterChain;
  }
  if (random.chance(0.1)) {
    match.listenerFilter = 'envoy.filters.listener.tls_inspector';
  }
  return match;
}
