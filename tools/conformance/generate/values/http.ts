import { Pool } from './pool';

const ODD_HEADERS = [
  '', ' ', ' x', 'x ', ':', ':x', ':authority', ':Authority', ':AUTHORITY', ':method', ':path', ':scheme', ':status', 'host', 'Host',
  'HOST', 'hoſt', 'x:', 'x:foo', 'x foo', 'x,y', 'x;y', 'x=y', 'x(y)', 'x<y', 'x"y', 'x\\y', 'x?y', 'x@y', 'a@b', 'x\ny', 'x\u0000y',
  'x\u007f', 'é', 'x*', '*', '*-x', 'x-*', '.', 'x.y', 'X_Under', '100', 'x-envoy-foo', 'x/y', 'x|y', 'x~y', "x'y", 'x!y', '{x}', '[x]',
  '::authority', 'a'.repeat(300), '@request.auth.claims', '@request.auth.claims.', '@request.auth.claims..', '@request.auth.claims.foo',
  '@request.auth.claims-foo', '@request.auth.claims[', '@request.auth.claims[]', '@request.auth.claims[foo]',
  '@request.auth.claims[a][b]', '@request.auth.claims[a]b', '@Request.Auth.Claims.foo', '@REQUEST.AUTH.CLAIMS[a]',
  '@request.headers[foo]', 'request.auth.claims.foo', '@', '@request.auth.claims[a', '@request.auth.claims[[a]]',
];
const ODD_HEADER_VALUES = [
  '', ' ', '%', '%%', '%%%', '%%%%', '100%', '%A', '%A%', '%a%', '%A B%', '%A%%B%', '%A%B%C%', '%REQ(x)', '%REQ(x%', '%REQ(x) %',
  '%REQ(x):10%', '%REQ(x):%', '%REQ(%)%', '%A(%%)%', '%A(\\)%', '%A("x")%', '%A(["x"])%', '%A(["x", "y"])%', '%A(["x" "y"])%', '%A([])%',
  '%A([ "x" ])%', '%A(["x"]y)%', '%A( [ "x" ] )%', '%DYNAMIC_METADATA(["a",\t"b"])%', '%START_TIME(%s.%3f)%',
  '%START_TIME(%Y-%m-%dT%H:%M:%S%z)%', '%UPSTREAM_METADATA(["a", "b"])%', '%PER_REQUEST_STATE(x)%', '\t', '\r', '\n', 'a\nb', 'a\r\nb',
  '\u0000', '\u0001', '\u001f', '\u007f', '\u0080', 'é', '日本', '"', 'a"b', '%REQ(x?y)%', '%REQ(x?y?z):3%', 'a%b%c', 'x'.repeat(5000),
  '%1%', '%_%', '%A1_%',
];

export const HEADER: Pool = {
  sound: ['x-foo', 'X-Custom-Header', 'user-agent', 'content-type', 'x_under', 'authorization'],
  odd: ODD_HEADERS,
};

export const HEADER_VALUE: Pool = {
  sound: ['foo', 'bar baz', 'max-age=3600', '%HOSTNAME%', '100%%', '%REQ(x-foo)%', '%START_TIME%'],
  odd: ODD_HEADER_VALUES,
};

/** Header names that a JWT's payload or claims are copied to. */
export const JWT_HEADER: Pool = { sound: ['x-jwt-payload', 'X-Claim', 'x_claim', 'Authorization'], odd: ODD_HEADERS };

/** Paths, prefixes, exact values of matches. */
export const PATH: Pool = {
  sound: ['/', '/api', '/api/v1', '/x', '/productpage'],
  odd: ['', ' ', 'api', '*', '/*', '/a*', '/a b', '/é', '//', '/../x', '/%41', '/a?b', '/a#b', 'http://x/y', '/a\n', '/%'],
};

/** What an exact match or a prefix may be: nearly anything. */
export const MATCHED: Pool = {
  sound: ['/api', '/x', 'foo', 'GET', '/', 'https'],
  odd: ['', ' ', '*', '/*', 'é', 'a\n', 'a\u0000', 'x'.repeat(2000)],
};

/** Expressions of RE2, and what other dialects allow. */
export const REGEX: Pool = {
  sound: ['.*', '[a-z]+', '^/api/v[0-9]+/.*$', 'foo|bar', '\\d{3}', '(?i)abc', '(?P<n>a)b'],
  odd: [
    '', '*', '+', '?', '|', '(', ')', '()', '(?:', '[', ']', '[]', '[]a]', '[^]', '[a', '[z-a]', '[a-a]', '[\\w-]', '[\\w-z]',
    '[[:word:]]', '[[:^alpha:]]', '[[:foo:]]', '[[a]b]', '[a-z&&[^b]]', '{', '{1}', 'a{', 'a{1', 'a{1,', 'a{,2}', 'a{2,1}', 'a{01}',
    'a{1001}', 'a{1000}', 'a{0,1000}', 'a{1,02}', 'a{1,2}{3}', '((a{100}){100}){100}', '(a{10}){101}', 'a**', 'a+*', 'a??', 'a*+', 'a++',
    '(?=x)', '(?!x)', '(?<=x)', '(?<n>a)', '(?<n>a)(?<n>b)', '(?P<n>a)(?P<n>b)', '(?P=n)', '(?P<n-x>a)', "(?'n'a)", '(?<é>a)', '(?P<>a)',
    '(?x)a', '(?i:É)', '(?i-s:a)', '(?^a)', '(?#x)', '(?|a)', '(?>a)', '\\', 'a\\', '\\1', '\\8', '\\0', '\\07', '\\12', '\\101', '\\x41',
    '\\x{41}', '\\x{1F600}', '\\x{110000}', '\\x{', '\\x4', '\\u0041', '\\C', '\\Q.\\E', '\\Qa', '\\E', '\\N', '\\z', '\\Z', '\\A', '\\G',
    '\\K', '\\R', '\\h', '\\e', '\\cA', '\\p{', '\\pN', '\\p{Greek}', '\\p{L}', '\\P{Lu}', '\\p{Foo}', '\\p{IsGreek}', '\\p{^Greek}',
    '\\PX', '\\b\\B', '\\-', '\\_', '\\é', '\\ ', '\\a\\f\\t\\n\\r\\v', '$+', '^*', '$*', '\\b+', '(?i)', '(?', '(?P', '(?P<', 'a|*',
    '(|a)', '(a|)', '[\u0000-\uffff]', '[a\\]]', '[\\d-z]', '[--a]', '[a-\\d]', '.{1,1000}{2}', 'é+', '😀{2}', 'a\nb', '\\\n',
    `(${'a'.repeat(1100)})`, 'x'.repeat(1025), '('.repeat(1001) + ')'.repeat(1001), '(?:(?:a{50}){20}){2}', '[[:alpha:]', '[[.a.]]',
    '[[=a=]]', '(?s).', '(?U)a+', '(?m)^a$', '(?iU)a', '(?ii)a', '(?i-)a', '(?--i)a', '(?-)a', '(?P<1>a)', '\\pé', '\\Q\\E+',
    'a{1}{2}{3}', '(?:a*)*', '(a*)+$', '\\Qab\\E*', '\\D\\S\\W', '[^\\D]', '[\\pL]', '[\\Q]\\E]',
  ],
};

export const METHOD: Pool = {
  sound: ['GET', 'POST', 'DELETE', 'PUT', 'OPTIONS'],
  odd: ['', '*', 'get', 'Get', ' GET', 'GET ', 'FOO', 'PROPFIND', 'LINK', 'TRACE', 'CONNECT', 'PATCH', 'HEAD', 'a*', 'é'],
};

export const STATUS: Pool = {
  sound: [200, 204, 404, 500, 503],
  odd: [0, -1, 99, 100, 101, 199, 300, 399, 599, 600, 601, 999, 65535, 700, 2147483648, 4294967295, 503.5],
};
export const REDIRECT_STATUS: Pool = {
  sound: [301, 302, 303, 307, 308],
  odd: [0, 200, 299, 300, 304, 305, 306, 309, 310, 399, 400, 500, 4294967295],
};

export const GRPC_STATUS: Pool = {
  sound: ['UNAVAILABLE', 'NOT_FOUND', 'OK', 'INTERNAL'],
  odd: [
    '', 'unavailable', 'UNKNOWN_FOO', '14', '0', '17', '-1', 'NOT-FOUND', 'NOT_FOUND ', 'CANCELED', 'CANCELLED', 'InvalidArgument',
    'INVALID_ARGUMENT', 'FOO', 'DO_NOT_USE', 'DATA_LOSS', 'UNAUTHENTICATED',
  ],
};

export const RETRY_ON: Pool = {
  sound: [
    '5xx', 'gateway-error,connect-failure', 'retriable-4xx,refused-stream', 'reset', '503', 'unavailable,cancelled',
    'retriable-status-codes,503', 'reset-before-request',
  ],
  odd: [
    '', ',', 'foo', '5XX', ' 5xx', '5xx ', '5xx, reset', '5xx,,reset', ',5xx', '5xx,', '5xx, 503', 'connect_failure',
    'connect-failure;reset', 'gateway-error|reset', '0', '99', '100', '104', '200', '306', '419', '428', '499', '509', '511', '599',
    '600', '+503', '-503', '503.0', '0503', '1e2', '503 ', ' 503', '５03', '226', '208', '418', '421', '425', '451', '451,foo',
    'envoy-ratelimited', 'retriable-headers', 'http3-post-connect-failure', 'deadline-exceeded', 'resource-exhausted', 'internal',
    'aborted', 'unknown', 'retriable-status-codes', '0x1f7', '9'.repeat(20), 'reset,reset',
  ],
};

/** Attributes and names of cookies. */
export const COOKIE: Pool = {
  sound: ['user', 'session', 'SameSite', 'Secure'],
  odd: [
    '', ' ', 'a b', 'a=b', 'a;b', 'a,b', 'a"b', 'é', 'a\n', '(a)', 'a/b', '[a]', 'a@b', 'a:b', '@x', '{a}', 'a\u0000', 'a\\b', 'a?b',
    'Max-Age', 'Path',
  ],
};

export const SCHEME: Pool = { sound: ['http', 'https'], odd: ['', 'HTTP', 'Https', 'ftp', 'tcp', ' http'] };
export const PROBE_SCHEME: Pool = { sound: ['HTTP', 'HTTPS'], odd: ['', 'http', 'https', 'TCP', ' HTTP'] };

export const BASE64: Pool = {
  sound: ['aGVsbG8=', 'Zm9v', ''],
  odd: ['foo', '!!', 'aGVsbG8', 'Zm9v\n', 'Zm 9v', 'Z===', '_-_-', 'é', 'a', '====', 'Zm9vYg==', 'Zm9vYg'],
};

export const BODY: Pool = { sound: ['hello', '{}'], odd: ['', 'é', 'x'.repeat(5000), 'x'.repeat(1048577), '\u0000'] };

/** Targets of a rewrite by a regular expression. */
export const REGEX_REWRITE: Pool = {
  sound: ['/b/\\1', '/', '/foo/\\1/bar'],
  odd: ['', '\\', '\\0', '\\2', '\\10', '\\9', '\\x', '$1', '\\\\', 'a\n', 'é'],
};
