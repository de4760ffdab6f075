import { Condition } from '../../src/security/condition';

const BOTH = { values: ['a*'], notValues: ['b'] };

test.each([
  ['a header', Condition.header('x-user', BOTH), 'request.headers[x-user]', BOTH],
  ['the address of the connection', Condition.sourceIp({ values: ['10.0.0.0/8'] }), 'source.ip', { values: ['10.0.0.0/8'] }],
  ['the address of the client', Condition.remoteIp({ notValues: ['::1'] }), 'remote.ip', { notValues: ['::1'] }],
  ['the namespace', Condition.sourceNamespace(BOTH), 'source.namespace', BOTH],
  ['the service account', Condition.sourceServiceAccount({ values: ['shop/cart'] }), 'source.serviceAccount', { values: ['shop/cart'] }],
  ['the identity', Condition.sourcePrincipal(BOTH), 'source.principal', BOTH],
  ['the trust domain', Condition.sourceTrustDomain(BOTH), 'source.trustDomain', BOTH],
  ['the principal of the token', Condition.requestPrincipal(BOTH), 'request.auth.principal', BOTH],
  ['the audiences of the token', Condition.requestAudiences(BOTH), 'request.auth.audiences', BOTH],
  ['the presenter of the token', Condition.requestPresenter(BOTH), 'request.auth.presenter', BOTH],
  ['a claim of the token', Condition.claim('groups', BOTH), 'request.auth.claims[groups]', BOTH],
  ['the address that is called', Condition.destinationIp({ values: ['10.0.0.1'] }), 'destination.ip', { values: ['10.0.0.1'] }],
  ['the port that is called', Condition.destinationPort({ values: ['80'] }), 'destination.port', { values: ['80'] }],
  ['the server name', Condition.connectionSni(BOTH), 'connection.sni', BOTH],
  ['anything', Condition.of('experimental.envoy.filters.network.mysql_proxy[a.b]', BOTH), 'experimental.envoy.filters.network.mysql_proxy[a.b]', BOTH],
])('looks at %s', (_, condition, key, values) => {
  expect(condition._render()).toEqual([{ key, ...values }]);
});

test.each([
  ['there are no values', () => Condition.header('x', {}), 'Condition.header: options: got no values; use values or notValues'],
  ['a list is empty', () => Condition.header('x', { values: [] }), 'Condition.header: values: got no value; use at least one'],
  [
    'a header has no name',
    () => Condition.header('', BOTH),
    'Condition.header: key: got "request.headers[]"; name the entry in brackets, such as "request.headers[x-user]"',
  ],
  [
    'an address is none',
    () => Condition.sourceIp({ values: ['::1', 'here'] }),
    'Condition.sourceIp: values[1]: got "here"; use an IP address or a subnet such as "10.1.0.0/16"',
  ],
  ['a port is none', () => Condition.destinationPort({ notValues: ['http'] }), 'Condition.destinationPort: notValues[0]: got "http"; use a port from 0 to 65535'],
  ['a value is empty', () => Condition.claim('groups', { values: [''] }), 'Condition.claim: values[0]: got ""; use a value that is not empty'],
  [
    'there are too many service accounts',
    () => Condition.sourceServiceAccount({ values: Array(17).fill('a') }),
    'Condition.sourceServiceAccount: values: got 17 service accounts; use at most 16',
  ],
])('fails when %s', (_, make, message) => {
  expect(make).toThrow(new Error(message));
});

test('fails when Istio does not know the key', () => {
  expect(() => Condition.of('request.path', BOTH)).toThrow('Condition.of: key: got "request.path"; use source.ip, ');
});
