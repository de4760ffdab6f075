import { validateEnvoyFilter } from '../../../src/validation/admission/envoy-filter';

function judge(spec: object, metadata: object = {}): string[] {
  return validateEnvoyFilter({ apiVersion: 'networking.istio.io/v1alpha3', kind: 'EnvoyFilter', metadata: { name: 'a', ...metadata }, spec })
    .map(issue => `${issue.code} ${issue.path}: ${issue.message}`);
}

const ALWAYS = 'MESH1921 spec: patches the configuration that Istio makes';
const MANAGER = 'envoy.filters.network.http_connection_manager';
const router = { '@type': 'type.googleapis.com/envoy.extensions.filters.http.router.v3.Router' };

/** What is wrong with one patch, beside the warning that every EnvoyFilter gets. */
function judgePatch(configPatch: object): string[] {
  const [first, ...others] = judge({ configPatches: [configPatch] });
  expect(first).toBe(ALWAYS);
  return others.map(text => text.replace('spec.configPatches[0].', ''));
}

function judgeValue(applyTo: string, value: object): string[] {
  return judgePatch({ applyTo, patch: { operation: 'MERGE', value } }).map(text => text.replace('patch.value', 'value'));
}

function judgeMatch(applyTo: string, match: object): string[] {
  return judgePatch({ applyTo, match, patch: { operation: 'REMOVE' } });
}

function filter(name?: string, subFilter?: object): object {
  return { listener: { filterChain: { filter: { name, subFilter } } } };
}

test('warns of every filter, and of a selector without labels', () => {
  expect(judge({})).toEqual([ALWAYS]);
  expect(judge({ workloadSelector: { labels: {} } })).toEqual([ALWAYS, 'MESH1923 spec.workloadSelector: has no labels']);
});

test('refuses labels that select nothing', () => {
  expect(judge({ workloadSelector: { labels: { '': 'a', 'a*': 'b' } } })).toEqual([
    ALWAYS,
    'MESH1922 spec.workloadSelector.labels[""]: got ""',
    'MESH1922 spec.workloadSelector.labels["a*"]: got "a*"',
  ]);
});

test('refuses a patch that lacks a part', () => {
  expect(judgePatch({ patch: { operation: 'ADD', value: {} } })).toEqual(['MESH1924 applyTo: missing']);
  expect(judgePatch({ applyTo: 'CLUSTER', patch: {} })).toEqual(['MESH1924 patch.operation: missing']);
  expect(judgePatch({ applyTo: 'CLUSTER', patch: { operation: 'ADD' } })).toEqual(['MESH1924 patch.value: missing']);
  expect(judgePatch({ applyTo: 'CLUSTER', patch: { operation: 'REMOVE' } })).toEqual([]);
});

test('looks at nothing in a patch for waypoints', () => {
  expect(judgePatch({ match: { context: 'WAYPOINT', waypoint: {} } })).toEqual([]);
});

test('wants the version of a proxy as a regular expression', () => {
  expect(judgeMatch('CLUSTER', { proxy: { proxyVersion: '(?!a)' } })[0]).toMatch(/^MESH1925 match\.proxy\.proxyVersion: /);
  expect(judgeMatch('CLUSTER', { proxy: { proxyVersion: '('.repeat(1025) } })).toEqual(['MESH1926 match.proxy.proxyVersion: got 1025 bytes']);
  expect(judgeMatch('CLUSTER', { proxy: { proxyVersion: '1\\.31.*' } })).toEqual([]);
});

test('refuses a match of another class', () => {
  expect(judgeMatch('HTTP_FILTER', { cluster: {} })).toEqual(['MESH1927 match.cluster: does not go with applyTo HTTP_FILTER']);
  expect(judgeMatch('VIRTUAL_HOST', { listener: {} })).toEqual(['MESH1927 match.listener: does not go with applyTo VIRTUAL_HOST']);
  expect(judgeMatch('CLUSTER', { routeConfiguration: {} })).toEqual(['MESH1927 match.routeConfiguration: does not go with applyTo CLUSTER']);
  expect(judgeMatch('LISTENER_FILTER', { cluster: {} })).toEqual([]);
});

test('wants the names of filters', () => {
  expect(judgeMatch('NETWORK_FILTER', filter())).toEqual(['MESH1928 match.listener.filterChain.filter.name: missing']);
  expect(judgeMatch('HTTP_FILTER', filter(MANAGER, {}))).toEqual(['MESH1928 match.listener.filterChain.filter.subFilter.name: missing']);
  expect(judgeMatch('HTTP_FILTER', filter(MANAGER, { name: 'envoy.filters.http.router' }))).toEqual([]);
});

test('refuses sub filters where there are none', () => {
  expect(judgeMatch('NETWORK_FILTER', filter(MANAGER, { name: 'a' }))).toEqual([
    'MESH1929 match.listener.filterChain.filter.subFilter: got applyTo NETWORK_FILTER',
  ]);
  expect(judgeMatch('HTTP_FILTER', filter('a', { name: 'a' }))).toEqual(['MESH1929 match.listener.filterChain.filter.subFilter: got "a"']);
});

test('warns of filter matches without effect and of names that are gone', () => {
  expect(judgeMatch('LISTENER', filter('a'))).toEqual(['MESH1930 match.listener.filterChain.filter: has no effect with applyTo LISTENER']);
  expect(judgeMatch('HTTP_FILTER', filter('envoy.http_connection_manager', { name: 'envoy.router' }))).toEqual([
    'MESH1931 match.listener.filterChain.filter.name: got "envoy.http_connection_manager"',
    'MESH1931 match.listener.filterChain.filter.subFilter.name: got "envoy.router"',
  ]);
});

test('refuses values that do not fit the message of Envoy', () => {
  expect(judgeValue('CLUSTER', {
    connect_timeout: 'soon', lb_policy: 'SLOW', per_connection_buffer_limit_bytes: -1, filters: {}, health_checks: [5], respect_dns_ttl: 'yes',
  })).toEqual([
    'MESH1932 value.connect_timeout: got "soon"',
    'MESH1932 value.lb_policy: got "SLOW"',
    'MESH1932 value.per_connection_buffer_limit_bytes: got -1',
    'MESH1932 value.filters: got {}',
    'MESH1932 value.health_checks[0]: got 5',
    'MESH1932 value.respect_dns_ttl: got "yes"',
  ]);
});

test('accepts values that look wrong, but Istio reads them', () => {
  expect(judgeValue('CLUSTER', {
    connectTimeout: '1h', lb_policy: 2, per_connection_buffer_limit_bytes: ' 5 ', name: null, metadata: { filter_metadata: { a: { b: [] } } },
  })).toEqual([]);
  expect(judgeValue('CLUSTER', { connect_timeout: 5, connectTimeout: '5s' })).toEqual([]);
});

test('refuses types that Istio does not know', () => {
  expect(judgeValue('HTTP_FILTER', { name: 'a', typed_config: { '@type': 'type.googleapis.com/envoy.config.filter.http.router.v2.Router' } })).toEqual([
    'MESH1933 value.typed_config["@type"]: got "type.googleapis.com/envoy.config.filter.http.router.v2.Router"',
  ]);
  expect(judgeValue('HTTP_FILTER', { typed_config: {} })).toEqual(['MESH1933 value.typed_config["@type"]: no "@type"']);
});

test('wants well known types in a field of their own', () => {
  const struct = 'type.googleapis.com/google.protobuf.Struct';
  expect(judgeValue('HTTP_FILTER', { typed_config: { '@type': struct } })).toEqual(['MESH1932 value.typed_config.value: missing']);
  expect(judgeValue('HTTP_FILTER', { typed_config: { '@type': struct, 'value': {} } })).toEqual([]);
});

test('wants the fields that a message of the older protobuf requires, wherever it stands', () => {
  const option = (name: (object | null)[]) => ({ '@type': 'type.googleapis.com/google.protobuf.UninterpretedOption', name });
  expect(judgeValue('HTTP_FILTER', { typed_config: option([{ namePart: 'a', isExtension: null }]) })).toEqual([
    'MESH1932 value.typed_config.name[0].is_extension: missing',
  ]);
  expect(judgeValue('HTTP_FILTER', { typed_config: option([{ name_part: 'a', namePart: null, isExtension: false }]) })).toEqual([
    'MESH1932 value.typed_config.name[0].name_part: missing',
  ]);
  expect(judgeValue('HTTP_FILTER', { typed_config: option([null]) })).toHaveLength(2);
  expect(judgeValue('HTTP_FILTER', { typed_config: option([{ name_part: '', isExtension: false }]) })).toEqual([]);
});

test('warns of fields that Envoy does not have', () => {
  expect(judgeValue('HTTP_FILTER', { 'name': 'a', 'typed_config': { ...router, nope: 1 }, 'an other': 1 })).toEqual([
    'MESH1934 value.typed_config.nope: no field of envoy.extensions.filters.http.router.v3.Router',
    'MESH1934 value["an other"]: no field of envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter',
  ]);
});

test('warns of filters without typed configuration, but not in lists', () => {
  expect(judgeValue('HTTP_FILTER', { name: 'a' })).toEqual(['MESH1935 value: no typed_config']);
  expect(judgeValue('CLUSTER', { transport_socket: { name: 'a' } })).toEqual(['MESH1935 value.transport_socket: no typed_config']);
  expect(judgeValue('CLUSTER', { filters: [{ name: 'a' }] })).toEqual([]);
  expect(judgeValue('HTTP_FILTER', { name: 'a', config_discovery: {} })).toEqual([]);
});
