import { Duration } from 'cdk8s';
import { policyOf } from './rule-under-test';
import { ConsistentHash } from '../../src/traffic/consistent-hash';
import { HashAlgorithm } from '../../src/traffic/hash-algorithm';
import { LoadBalancer } from '../../src/traffic/load-balancer';

function rendered(hash: ConsistentHash) {
  return policyOf({ loadBalancer: LoadBalancer.consistentHash(hash) })?.loadBalancer?.consistentHash;
}

test.each([
  [ConsistentHash.httpHeader('x-user'), { httpHeaderName: 'x-user' }],
  [ConsistentHash.queryParameter('user'), { httpQueryParameterName: 'user' }],
  [ConsistentHash.sourceIp(), { useSourceIp: true }],
  [ConsistentHash.httpCookie('user'), { httpCookie: { name: 'user' } }],
])('renders what is hashed %#', (hash, expected) => {
  expect(rendered(hash)).toStrictEqual(expected);
});

test('renders a cookie for the session with attributes', () => {
  const attributes = [{ name: 'SameSite', value: 'Strict' }, { name: 'Secure' }];

  expect(rendered(ConsistentHash.httpCookie('user', { ttl: Duration.seconds(0), path: '/', attributes })))
    .toStrictEqual({ httpCookie: { name: 'user', ttl: '0s', path: '/', attributes } });
});

test.each([
  [HashAlgorithm.ringHash({ minimumRingSize: 2048 }), { ringHash: { minimumRingSize: 2048 } }],
  [HashAlgorithm.ringHash(), { ringHash: {} }],
  [HashAlgorithm.maglev({ tableSize: 65537 }), { maglev: { tableSize: 65537 } }],
  [HashAlgorithm.minimumRingSize(2048), { minimumRingSize: 2048 }],
])('renders how a hash finds its host %#', (algorithm, expected) => {
  expect(rendered(ConsistentHash.sourceIp({ algorithm }))).toStrictEqual({ useSourceIp: true, ...expected });
});

test('fails when a cookie has no name', () => {
  expect(() => ConsistentHash.httpCookie('')).toThrow(new Error('ConsistentHash.httpCookie: name: got ""; use a name without semicolon, equals sign and outer blanks'));
});

test.each([
  [['Secure', 'Path', 'Secure'], 'Secure'],
  [['Secure', ''], ''],
])('fails when cookie attributes are %p', (names, bad) => {
  expect(() => ConsistentHash.httpCookie('user', { attributes: names.map(name => ({ name })) }))
    .toThrow(new Error(`ConsistentHash.httpCookie: attributes: got "${bad}"; use no name twice and no empty one`));
});

test.each(['', 'x user'])('fails when a header is called "%s"', name => {
  expect(() => ConsistentHash.httpHeader(name))
    .toThrow(new Error(`ConsistentHash.httpHeader: name: got "${name}"; use a header name such as "x-user"`));
});

test('fails when a query parameter has no name', () => {
  expect(() => ConsistentHash.queryParameter(''))
    .toThrow(new Error('ConsistentHash.queryParameter: name: got ""; use the name of a query parameter'));
});

test.each([' user', 'a;b', 'a=b'])('fails when a cookie is called "%s"', name => {
  expect(() => ConsistentHash.httpCookie(name)).toThrow(`ConsistentHash.httpCookie: name: got "${name}"; `);
});

test.each(['user[name]', 'my user'])('a cookie may be called "%s"', name => {
  expect(() => ConsistentHash.httpCookie(name)).not.toThrow();
});
