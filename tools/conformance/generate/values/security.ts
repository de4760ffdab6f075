import { Pool } from './pool';

const MATCHES = [
  '', ' ', '*', '**', 'a*', '*a', 'a*b', '*a*', 'a.*.b', 'é', 'a b', '/', 'a/', '/a', 'a//b', 'A', 'a_b', 'a-', '1', 'a'.repeat(400),
  'a\n', '*/',
];

export const PRINCIPAL: Pool = {
  sound: ['cluster.local/ns/default/sa/sleep', '*', '*/ns/default/*', 'principal*', '*suffix'],
  odd: MATCHES,
};
export const SOURCE_NAMESPACE: Pool = { sound: ['ns1', 'istio-system', 'default', 'ns-*', '*-ns'], odd: MATCHES };
export const TRUST_DOMAIN: Pool = { sound: ['cluster.local', 'td-*', '*.local', '*'], odd: MATCHES };
export const SERVICE_ACCOUNT: Pool = {
  sound: ['default', 'bookinfo-productpage', 'ns1/default', 'baz/sa'],
  odd: [
    ...MATCHES, 'ns/*', '*/sa', 'a/b/c', '/sa', 'ns/', 'system:serviceaccount:ns:sa', 'é'.repeat(321), 'a'.repeat(320), 'a'.repeat(321),
  ],
};

export const POLICY_HOST: Pool = { sound: ['example.com', '*.example.com', 'example.*', '*'], odd: [...MATCHES, 'EXAMPLE.com', 'a.com:80'] };
export const POLICY_METHOD: Pool = { sound: ['GET', 'POST', '*', 'method-*'], odd: [...MATCHES, 'get'] };

export const POLICY_PATH: Pool = {
  sound: ['/api/*', '*/suffix', '*', '/exact', '/foo/{*}/bar', '/foo/{**}', '/path/{*}'],
  odd: [
    ...MATCHES, '/{*}', '/{**}', '/{**}/{*}', '/{*}/{**}', '/{**}/{**}', '/{**}/a/{*}', '/{**}/path/template', '/{*}b', '/a{*}',
    '/a/{*}b/c', '/{', '/}', '/{}', '/{}/a', '/a/{x}', '/{x=*}', '/{***}', '/a/{***}', '/{ * }', '/{{*}}', '/{*}/*', '/{*}*', '*/{*}',
    '*{*}', '/{*}/a*', '/{*}/', '/{*}//x', '//{*}', '///{*}///', '{*}', 'foo/{*}', '/{*}/a b', '/{*}/%41', '/{*}/%4', '/{*}/a:b@c',
    '/{*}/a|b', '/{*}/a\\b', '/{*}/é', '/a?b', '/{*}?x', '/{*}/..', '/{*}/~a', '/{*}/a;b', '/{*}/a"b', '/{**}.txt', '/a.{**}', '/{*}.{*}',
    '\n', `/{*}/${'a'.repeat(300)}`, '/{*}/{*}/{*}/{*}/{*}/{*}',
  ],
};

/** Keys that sign tokens, as JSON. */
const KEYS = `{"keys":[{"kty":"RSA","e":"AQAB","kid":"k1","n":"${'xAE7'.repeat(86)}"}]}`;
export const JWKS: Pool = {
  sound: [KEYS, '{"keys":[]}'],
  odd: [
    '', ' ', '{}', 'null', '1', 'true', '""', '[]', 'foo', '{"keys":null}', '{"keys":{}}', '{"keys":[null]}', '{"keys":[{}]}',
    "{'keys':[]}", '{"keys":[{"kty":"RSA"}]}', '{"keys":[{"kty":"RSA","e":"AQAB"}]}', '{"keys":[{"kty":"RSA","e":"","n":""}]}',
    '{"keys":[{"kty":"RSA","e":"AQAB","n":"!!"}]}', '{"keys":[{"kty":"oct"}]}', '{"keys":[{"kty":"oct","k":"Zm9v"}]}',
    '{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b"}]}', '{"keys":[{"kty":"OKP","crv":"Ed25519","x":"a"}]}',
    '{"keys":[{"kty":"FOO"}]}', '-----BEGIN PUBLIC KEY-----', '{"keys":[]', '{"keys":[]} x', '{"Keys":[]}', '{"keys":[],"keys":[]}',
    '{"keys":[1]}', ' {"keys":[]} ', '{"kty":"RSA","e":"AQAB","n":"Zm9v"}', '{"keys":[{"kty":"RSA","e":"AQAB","n":"Zm9v"}]}',
    '{"keys":[{"kty":1}]}', '{"keys":[{"kty":"RSA","e":"AQAB","n":"Zm9v","kid":1}]}', '{"keys":[],}', '\ufeff{"keys":[]}',
  ],
};
export const JWKS_URI: Pool = {
  sound: ['https://example.com/.well-known/jwks.json', 'http://jwks.ns:8080/keys', 'https://[::1]:443/x'],
  odd: ['', ' ', '/x', 'x.com/jwks', 'localhost:8080/x', 'ftp://x', 'file:///x', 'HTTPS://x', 'httpss://x', 'https:x', 'https:/x', 'https//x', 'https:', 'https://', 'http://', 'https:///x', ' https://x', 'https://x ', 'https://x y/', 'https://x/a b', 'https://x%20y/',
    'https://%41/', 'https://x/%zz', 'https://x/%4', 'https://x:80:80/', 'https://x:port/', 'https://x:99999/', 'https://x:-1/', 'https://x:/', 'https://x:99999999999999999999/', 'https://:80/', 'https://::1/', 'https://[::1', 'https://[::1%eth0]/', 'https://[::1%25eth0]/',
    'https://[foo]/', 'https://[v1.a]/', 'https://u@x/', 'https://u:p@x/', 'https://u ser@x/', 'https://x"y/', 'https://x{y}/', 'https://x<y/', 'https://x\\y', 'https://x/\n', 'https://x\u007f/', 'https://é.com/é', 'https://x?a=b', 'https://x#f', 'https://x/?a=%zz', 'https://x/#%zz',
    '://x', '1http://x', 'h-t://x', 'http+x://x', 'mailto:x', 'data:,x', '$(X)', '//x/y', '?x', '#x', 'http://*', 'http://x.y..z/', 'http://1.2.3.4', `https://${'a'.repeat(2100)}`, 'http://a/$(b)', "http://x'y/", 'http://x/a|b', 'http://x;y', 'http://x,y', 'http://x=y', 'http://[1.2.3.4]/', 'http://[::1]x/', 'http://[]/', 'https://x:1:2'],
};
export const ISSUER: Pool = {
  sound: ['https://x.com', 'issuer@example.com', 'example'],
  odd: ['', ' ', 'https://', 'http://a b', 'é', 'a:b:c'],
};
export const CLAIM: Pool = { sound: ['sub', 'group', 'foo.bar'], odd: ['', ' ', 'a b', 'é', 'a[b]', '.', 'a..b', '[a]'] };
export const AUDIENCE: Pool = { sound: ['bookstore', 'https://x.com'], odd: ['', ' ', 'é'] };
