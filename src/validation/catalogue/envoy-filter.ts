import { admissionEntries } from './entry';

const { refused, warned } = admissionEntries('https://istio.io/latest/docs/reference/config/networking/envoy-filter/');

/** What istiod's webhook refuses in an EnvoyFilter, and what it warns of. */
export const ENVOY_FILTER = {
  internals: warned('MESH1921', 'Patch of the configuration that Istio makes',
    'The patch depends on how Istio and Envoy look inside, which any upgrade may change.',
    'Prefer an API of Istio where one does it; test the patch with every upgrade.', '#EnvoyFilter'),
  badSelector: refused('MESH1922', 'Label selector with wildcard or empty key', 'The webhook refuses it: it would select no workload.',
    'Use the labels of the workloads as they are.', '#WorkloadSelector'),
  noLabel: warned('MESH1923', 'Workload selector without labels', 'It selects every workload of the namespace.',
    'Add labels, or take the selector away.', '#WorkloadSelector'),
  incomplete: refused('MESH1924', 'Patch that lacks a part', 'The webhook refuses it: without it there is nothing to do.',
    'Set applyTo, patch.operation, and patch.value unless the operation is REMOVE.', '#EnvoyFilter-EnvoyConfigObjectPatch'),
  badProxyVersion: refused('MESH1925', 'Proxy version that is no regular expression', 'The webhook refuses it.',
    'Use RE2 syntax, such as "1\\.31.*".', '#EnvoyFilter-ProxyMatch'),
  longProxyVersion: warned('MESH1926', 'Proxy version that is too long', 'It is ignored.', 'Use at most 1024 bytes.', '#EnvoyFilter-ProxyMatch'),
  otherMatch: refused('MESH1927', 'Match of another class of objects', 'The webhook refuses it: the patch would never apply.',
    'Match listeners for listeners and filters, routeConfiguration for routes, cluster for clusters.', '#EnvoyFilter-EnvoyConfigObjectMatch'),
  noFilterName: refused('MESH1928', 'Filter match without name', 'The webhook refuses it.', 'Name the filter.', '#EnvoyFilter-ListenerMatch-FilterMatch'),
  badSubFilter: refused('MESH1929', 'Sub filter where there are none', 'The webhook refuses it: only the HTTP connection manager has sub filters.',
    'Use it with applyTo HTTP_FILTER and the filter envoy.filters.network.http_connection_manager.', '#EnvoyFilter-ListenerMatch-SubFilterMatch'),
  idleFilterMatch: warned('MESH1930', 'Filter match that has no effect', 'A listener or filter chain is patched whatever filters it has.',
    'Take the filter match away.', '#EnvoyFilter-ListenerMatch-FilterMatch'),
  oldFilterName: warned('MESH1931', 'Filter name that Envoy has given up', 'Istio and Envoy use the new name, so the match finds nothing.',
    'Use the new name.', '#EnvoyFilter-ListenerMatch-FilterMatch'),
  badValue: refused('MESH1932', 'Value that does not fit the message of Envoy', 'The webhook refuses it: Envoy could not read it.',
    'Use a value of the type that the field has.', '#EnvoyFilter-Patch'),
  unknownType: refused('MESH1933', 'Type that Istio does not know', 'The webhook refuses it: it cannot encode the configuration.',
    'Correct the name; use the types of the v3 API.', '#EnvoyFilter-Patch'),
  unknownField: warned('MESH1934', 'Field that the message of Envoy does not have', 'Istio drops it.', 'Correct the spelling or the place of the field.', '#EnvoyFilter-Patch'),
  noTypedConfig: warned('MESH1935', 'Filter without typed configuration', 'Envoy no longer finds filters by their name alone.',
    'Add typed_config with the "@type" of the filter.', '#EnvoyFilter-Patch'),
};
