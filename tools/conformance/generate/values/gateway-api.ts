import { DURATION as GO_DURATION } from './durations';
import { HOST } from './hosts';
import * as http from './http';
import { Pool } from './pool';

const LONG_LABEL = 'a'.repeat(64);

export const GROUP: Pool = {
  sound: ['', '', 'gateway.networking.k8s.io', 'networking.istio.io', 'example.com'],
  odd: ['core', 'A', 'a..b', '-a', 'a-', 'a_b', '.', 'a.', '*', ' ', 'a/b', 'é', `${LONG_LABEL}.com`, 'a'.repeat(253), 'a'.repeat(254)],
};

export const KIND: Pool = {
  sound: ['Service', 'Service', 'Gateway', 'Secret', 'ConfigMap', 'ServiceEntry', 'HTTPRoute', 'ListenerSet'],
  odd: ['', 'service', 'A-', '-A', '1A', 'A1', 'A-b', 'A_b', 'A.b', ' ', 'é', 'a'.repeat(63), 'a'.repeat(64)],
};

/** Names of parts, of which there are many, as they are unique within a list. */
export const SECTION: Pool = {
  sound: ['http', 'https', 'web', random => `part-${random.below(90)}`, random => `p${random.below(900)}.x`],
  odd: ['', 'A', 'a..b', '-a', 'a-', 'a_b', '.', 'a.', '*', ' ', 'a/b', 'é', LONG_LABEL, 'a'.repeat(253), 'a'.repeat(254)],
};

export const CONTROLLER: Pool = {
  sound: ['istio.io/gateway-controller', 'istio.io/mesh-controller', 'example.com/a/b'],
  odd: ['', 'x', 'x/', '/x', 'x/y', 'X/y', 'x/é', 'x/a b', 'x/(a)', 'x/%', 'x//y', 'a..b/c', 'x/*', `x/${'a'.repeat(252)}`, 'x/"'],
};

/** Host names with at most one wildcard, in front. */
export const HOSTNAME: Pool = {
  sound: ['example.com', '*.example.com', 'a.b.c', 'shop.example.com', random => `h${random.below(90)}.example.com`],
  odd: [...HOST.odd, '*.*.com', '*a.com', '1.2.3.4', '01.2.3.4', '1.2.3', '*.1.2.3', 'a.*.com', '0.0.0.0', '1.2.3.04'],
};

export const PROTOCOL: Pool = {
  sound: ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP', 'HTTP', 'HTTPS', 'example.com/HBONE'],
  odd: [
    '', 'http', 'HBONE', 'HTTP-2', 'A_B', 'a/b', 'a/b/c', 'a/', '/b', '-', 'a-', 'GRPC', ' HTTP', 'HTTP ', 'example.com/a-b', 'é', 'a b',
    'a'.repeat(255), 'a'.repeat(256), '-x.com/y', 'x/-',
  ],
};

export const ADDRESS_TYPE: Pool = {
  sound: ['IPAddress', 'Hostname', 'example.com/address'],
  odd: ['', 'ipaddress', 'NamedAddress', 'Host', 'Hostnames', 'XHostname', 'example.com', 'a/b', 'A/b', 'a/', 'é', ' ', 'IPAddress2'],
};

export const OPERATOR: Pool = { sound: ['In', 'NotIn', 'Exists', 'DoesNotExist'], odd: ['', 'in', 'Equals', ' '] };

export const URI: Pool = {
  sound: ['spiffe://cluster.local/ns/a/sa/b', 'https://example.com/x?y#z'],
  odd: ['', 'x', ':', 'a:', 'a:b', '//x', 'a://', 'a://b\n', 'a:b c', '?x:', '#:', '/:', 'é:x', 'a:\n#\n', 'a'.repeat(253), `a:${'b'.repeat(260)}`],
};

export const WELL_KNOWN: Pool = {
  sound: ['System', 'example.com/roots'],
  odd: ['', 'system', 'System ', 'SystemX', 'a/b', 'a/', '/b', 'A/b', 'a/-', 'a/b-', 'a/B', 'a/b/c', `a/${'b'.repeat(64)}`, `a/${'b'.repeat(63)}`],
};

/** Paths of requests; what is compared as plain text has to be in its normal form. */
export const PATH: Pool = {
  sound: ['/', '/api', '/api/v1', '/x', '/a%20b', '/a.b', '/a~b:c@d'],
  odd: [
    ...http.PATH.odd, '/a//b', '/a/./b', '/a/../b', '/a/..', '/a/.', '/..', '/.', '/a%2fb', '/a%2Fb', '/%zz', '/%4', '/a/.b', '/a/..b',
    '/a|b', '/"', '/[a]', '/{a}', '/a\\b', '/a^b', '/`', '/<', '/a/...', '/a;b=c', "/a'b", '/a,b', `/${'a'.repeat(1023)}`,
    `/${'a'.repeat(1024)}`,
  ],
};

export const HEADER: Pool = {
  sound: ['x-foo', 'X-Custom-Header', 'user-agent', 'x_under', random => `x-${random.below(90)}`],
  odd: [...http.HEADER.odd, '*', '`x`', '^', '|', '!#$', 'a'.repeat(256), 'a'.repeat(257)],
};

/** Values of headers: visible characters, and single blanks between them. */
export const HEADER_VALUE: Pool = {
  sound: ['foo', 'bar baz', 'max-age=3600', 'a\tb', 'true'],
  odd: [
    ...http.HEADER_VALUE.odd, 'a  b', ' a', 'a ', 'a\t\tb', 'a \tb', '\ta', `${'a'.repeat(40)}é`, `${'a '.repeat(40)}`, 'a'.repeat(4096),
    'a'.repeat(4097), '~', '!',
  ],
};

export const GRPC_SERVICE: Pool = {
  sound: ['shop.Cart', 'grpc.health.v1.Health', 'Cart', '.shop.Cart'],
  odd: ['', '.', '..a', 'a.', 'a..b', '1a', 'a.1b', 'a-b', 'a/b', 'a b', 'é', '_a', 'ſ', 'K', 'a\n', 'a'.repeat(1024), 'a'.repeat(1025)],
};
export const GRPC_METHOD: Pool = {
  sound: ['AddItem', 'Check', '_x'],
  odd: ['', '1a', 'a.b', 'a-b', 'a/b', 'a b', 'é', 'ſ', 'a\n', 'a'.repeat(1024), 'a'.repeat(1025)],
};

export const ORIGIN: Pool = {
  sound: ['https://example.com', 'http://*.example.com:8080', 'https://a.b.c', random => `https://h${random.below(90)}.example.com`],
  odd: [
    '*', '', 'x', 'example.com', 'ftp://x', 'https://', 'http://*', 'https://*:80', 'http://x:', 'http://x:123456', 'http://x/', 'http://*x',
    'http://x.*', 'HTTP://x', 'http://x_y', 'http://-x', 'http://x..y', 'http://é', 'http://*.*.x', 'null',
  ],
};

/** A subset of Go's durations. */
export const DURATION: Pool = {
  sound: ['1s', '10s', '500ms', '1h30m', '5m', '0s', '1h1m1s1ms', '60s'],
  odd: [...GO_DURATION.odd, '99999h', '100000h', '1s1s1s1s', '1s1s1s1s1s', '99999h99999h99999h99999h', '0h', '00000ms', '1ms1s', '000001s'],
};
