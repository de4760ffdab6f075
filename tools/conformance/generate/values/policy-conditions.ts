import { Json } from '../../json';

/** Keys of conditions in authorization rules, each with the values that suit it. */
export const CONDITIONS: readonly (readonly [key: string, values: readonly string[]])[] = [
  ['source.ip', ['10.0.0.0/8', '10.10.10.10', '2001:db8::/32']],
  ['remote.ip', ['10.0.0.0/8', '192.168.10.0/24']],
  ['source.namespace', ['ns1', 'ns-*', '*']],
  ['source.principal', ['cluster.local/ns/default/sa/sleep', '*/ns/default/*']],
  ['source.serviceAccount', ['ns1/default', 'default']],
  ['source.trustDomain', ['cluster.local', '*.local']],
  ['request.headers[x-foo]', ['a', 'b*', '*']],
  ['request.auth.principal', ['x', '*/a']],
  ['request.auth.audiences', ['x']],
  ['request.auth.presenter', ['x', 'a*']],
  ['request.auth.claims[iss]', ['https://x.com', '*@foo.com']],
  ['request.auth.claims[a][b]', ['c']],
  ['destination.ip', ['10.0.0.1', '10.0.0.0/24']],
  ['destination.port', ['80', '443']],
  ['connection.sni', ['a.com', '*.a.com']],
  ['experimental.envoy.filters.network.mysql_proxy[db.table]', ['[update]']],
];

/** Keys and values at the border. */
export const ODD_KEYS: readonly Json[] = [
  '', ' ', 'foo', 'request', 'request.headers', 'request.headers[]', 'request.headers[', 'request.headers]',
  'request.headers[:authority]', 'request.headers[x-foo', 'request.headers[x][y]', 'request.headers[x]y', 'Request.headers[x]',
  'request.headers.x', 'request.auth.claims', 'request.auth.claims[]', 'request.auth.claims[a]b', 'request.auth.claims[a][]',
  'request.auth.claim[a]', 'request.auth.foo', 'source.foo', 'source.user', 'source.ip ', 'destination.user', 'destination.labels[a]',
  'destination.name', 'destination.namespace', 'source.labels[a]', 'connection.foo', 'experimental.envoy.filters.x',
  'experimental.envoy.filters.a[b]', 'experimental.envoy.filters.[b]', 'experimental.envoy.filters.a[]', 'experimental.',
  'destination.port[80]', 'é', 'filter_state', 'filter_state[x]',
];
export const ODD_VALUES: readonly Json[] = [
  '', ' ', '*', '**', 'a*b', '0', '65536', '80 ', '+80', '10.0.0.0/33', '10.0.0.0/08', '1.2.3', 'a/b/c', '/', 'é', 'a b', '::1%eth0',
  '080', 'x'.repeat(2000),
];
