import { validateRequestAuthentication } from '../../../src/validation/admission/request-authentication';

function judge(spec: object, metadata: object = {}): string[] {
  return validateRequestAuthentication({ apiVersion: 'security.istio.io/v1', kind: 'RequestAuthentication', metadata: { name: 'a', ...metadata }, spec })
    .map(issue => `${issue.code} ${issue.path}: ${issue.message}`);
}

const rsa = { kty: 'RSA', n: 'AQ', e: 'AQAB' };

function withKeys(jwks: unknown): string[] {
  return judge({ jwtRules: [{ issuer: 'a', jwks: typeof jwks === 'string' ? jwks : JSON.stringify(jwks) }] })
    .map(text => text.replace('spec.jwtRules[0].', ''));
}

test('accepts an issuer, a key set URI, or both', () => {
  expect(judge({})).toEqual([]);
  expect(judge({ jwtRules: [{ issuer: 'a', timeout: '1m30s' }, { jwksUri: 'https://a/keys' }, { jwks_uri: 'http://a:70000/keys' }] })).toEqual([]);
});

test('refuses a rule with neither issuer nor key set URI', () => {
  expect(judge({ jwtRules: [{ jwks: '{"keys":[]}' }] })).toEqual(['MESH1721 spec.jwtRules[0].issuer: missing']);
});

test('refuses a port beyond all numbers', () => {
  expect(judge({ jwtRules: [{ jwks_uri: 'https://a:99999999999999999999/' }] })).toEqual([
    'MESH1722 spec.jwtRules[0].jwks_uri: got "https://a:99999999999999999999/"',
  ]);
});

test('refuses a timeout finer than a millisecond', () => {
  expect(judge({ jwtRules: [{ issuer: 'a', timeout: '1.0005s' }] })).toEqual(['MESH1725 spec.jwtRules[0].timeout: got "1.0005s"']);
});

test('refuses key sets that are incomplete', () => {
  expect(withKeys({})).toEqual(['MESH1723 jwks: the key has no "kty" of RSA, EC, OKP, oct']);
  expect(withKeys('[]')).toEqual(['MESH1723 jwks: no JSON object']);
  expect(withKeys('{"keys":[1e999]}')).toEqual(['MESH1723 jwks: no JSON object']);
  expect(withKeys({ keys: {} })).toEqual(['MESH1723 jwks: "keys" is no list']);
  expect(withKeys({ keys: [rsa, 5] })).toEqual(['MESH1723 jwks: keys[1] is no JSON object']);
  expect(withKeys({ keys: [{ kty: 'RSA', n: 'AQ' }] })).toEqual(['MESH1723 jwks: keys[0] lacks "e"']);
  expect(withKeys({ keys: [{ kty: 'EC', crv: 'P-256', x: 'AQ' }] })).toEqual(['MESH1723 jwks: keys[0] lacks "y"']);
});

test.each([
  [{ n: 'A' }, 'n'],
  [{ n: 'A+_Q' }, 'n'],
  [{ n: 'AQ=' }, 'n'],
  [{ n: 'AQ==\n' }, 'n'],
  [{ alg: 5 }, 'alg'],
  [{ key_ops: 'verify' }, 'key_ops'],
  [{ x5c: ['AQ'] }, 'x5c'],
  [{ x5c: 'AQ' }, 'x5c'],
])('refuses a key with %j', (members, name) => {
  expect(withKeys({ keys: [{ ...rsa, ...members }] })).toEqual([`MESH1723 jwks: keys[0] has an unsound ${JSON.stringify(name)}`]);
});

test('accepts what looks wrong in a key set, but Istio reads it', () => {
  expect(withKeys({ keys: [] })).toEqual([]);
  expect(withKeys({ keys: null })).toEqual([]);
  expect(withKeys(rsa)).toEqual([]);
  expect(withKeys('{"keys":[]} and more')).toEqual([]);
  expect(withKeys({ keys: [{ ...rsa, n: 'A+/Q', e: null, alg: null, key_ops: ['x', null], x5c: [], x5u: 5 }] })).toEqual([]);
  expect(withKeys({ keys: [{ ...rsa, n: 'AQ==' }, { KTY: 'RSA', n: '', e: 'A\nQ' }, { kty: 'OKP', crv: '', x: '' }] })).toEqual([]);
});

test('warns of private keys', () => {
  expect(withKeys({ keys: [rsa, { ...rsa, d: 'AQ' }, { kty: 'oct', k: 'AQ' }] })).toEqual([
    'MESH1724 jwks: key 1 is private',
    'MESH1724 jwks: key 2 is private',
  ]);
  expect(withKeys({ ...rsa, D: null })).toEqual(['MESH1723 jwks: the key lacks "d"']);
  expect(withKeys({ ...rsa, d: null })).toEqual(['MESH1724 jwks: key 0 is private']);
});
