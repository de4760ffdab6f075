import { Pool } from './pool';

/** Expressions in CEL that filter access logs; Istio only parses them. */
export const EXPRESSION: Pool = {
  sound: ['response.code >= 400', 'connection.mtls == true', "'x' in request.headers", 'has(a.b) && a.b > 1'],
  odd: [
    '', '  ', 'a +', 'a.', 'a.1', 'a[1', '[,]', '[1,]', '{a:1}', '{a:1,}', '{', '}', ')', '(', '()', '&& x', 'x &&', 'x & y', 'x ? y : z',
    'x ? y', 'x?.y', 'x[?y]', 'x;y', 'x := y', 'x = y', 'x == y == z', '1 < 2 < 3', '!x', '!!x', '-1', '--1', '- -1', '+1', '1u', '1U',
    '0x1f', '0x', '1.', '.1', '1e3', '1e', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809',
    '18446744073709551615u', '18446744073709551616u', '1e999', '"x', "'x'", '"a\nb"', '"""a\nb"""', 'r"\\x"', '"\\x"', '"\\x41"',
    '"\\u00e9"', '"\\u12"', '"\\400"', '"\\q"', 'b"x"', 'br"x"', 'rb"x"', 'R"x"', 'f"x"', 'x.map(1,2)', 'x.map(a, b)', 'x.map(a, b, c)',
    'x.all(a, b)', 'x.all(1, b)', 'x.all(a.b, c)', 'x.exists(a)', 'x.exists(a, b)', 'x.exists_one(a, b)', 'x.existsOne(a, b)',
    'x.filter(a, b)', 'x.filter(a.b, c)', 'has()', 'has(a)', 'has(a.b)', 'has(a, b)', 'has("a")', 'has(a[0])', 'optional.of(1)',
    'x.y{z: 1}', 'x.y{z: 1,}', 'x{y:1}', 'x{"y":1}', '.x', '..x', 'x..y', '// comment', 'a // c', 'a /* c */', 'package.x', 'x.package',
    'as', 'break', 'const', 'in', 'true', 'false', 'null', 'nul', 'x in', 'in x', 'a in b in c', 'x.in', 'é', 'x.é', '"é"', 'a@b', '$a',
    '#a', 'a\u0000', '_a', '__x__', 'a-b', 'a--b', 'a % b', 'a %', 'a * b', 'a ** b', 'a | b', 'a || b', 'a ||', 'f()', 'f(', 'f(,)',
    'f(a,)', 'f(a b)', '`a`', 'a.`b`', 'a.`b-c`', '1 2', 'a b', '(a', '((((a))))', '('.repeat(60), '('.repeat(60) + 'a' + ')'.repeat(60),
    '!'.repeat(300) + 'a', `${'a.'.repeat(300)}b`, `${'a+'.repeat(300)}b`, 'type(a)', 'cel.bind(a, 1, a)', 'a.b.c(d).e[f]', '1.5.x',
    '1.x', '"a".size()', '[1][0]', '{1: 2}[1]', '{1: 2, 1: 3}', "'''a'''", "'\\''", '"\\"', '\t\n a', 'a\r\n', '-x', '-(x)', '-1.5',
    '-0x1',
  ],
};

/** Shares of requests that are traced. */
export const SAMPLING: Pool = {
  sound: [0, 1, 50, 99.9, 100],
  odd: [-1, -0.01, 100.01, 101, 1e10, '50', '50%', 'NaN', 'Infinity', '-Infinity', ''],
};

export const TAG_NAME: Pool = {
  sound: ['request_host', 'destination_port', 'foo'],
  odd: ['', ' ', 'no-dash', 'a.b', '1a', '_a', 'é', 'A', 'a b', 'a'.repeat(300)],
};
export const TAG_VALUE: Pool = { sound: ['request.host', 'string(destination.port)', '"x"', 'true'], odd: ['', ' ', 'a +', 'é', '%x%'] };
export const ENV_NAME: Pool = {
  sound: ['FOO', 'BAR', 'ISTIO_META_X'],
  odd: ['', ' ', 'foo', 'A-B', 'A B', '1A', '_', 'A=B', 'é', 'A.B', 'A'.repeat(256), 'A'.repeat(257)],
};
