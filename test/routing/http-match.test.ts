import { renderHttp, V1 } from './render';
import { HttpMatch, HttpMatchOptions } from '../../src/routing/http-match';
import { HttpRoute } from '../../src/routing/http-route';
import { StringMatch } from '../../src/routing/string-match';

const render = (match: HttpMatch) => renderHttp(HttpRoute.to(V1, { match: [match] }))[0].match[0];

describe('HttpMatch', () => {
  test('renders every condition', () => {
    expect(render(HttpMatch.of({
      name: 'one',
      statPrefix: 'reviews',
      uri: StringMatch.exact('/a'),
      ignoreUriCase: true,
      scheme: StringMatch.exact('https'),
      method: StringMatch.exact('GET'),
      authority: StringMatch.prefix('shop.'),
      headers: { '@request.auth.claims[group]': StringMatch.exact('dev'), ':path': StringMatch.any() },
      withoutHeaders: { 'x-bot': StringMatch.any() },
      queryParams: { page: StringMatch.regex('\\d+') },
      port: 8080,
      sourceLabels: { 'app': 'web', 'example.com/team': '' },
      sourceNamespace: 'Shop',
      gateways: [{ name: 'edge', namespace: 'ingress' }, { name: 'mesh' }],
    }))).toStrictEqual({
      name: 'one',
      statPrefix: 'reviews',
      uri: { exact: '/a' },
      ignoreUriCase: true,
      scheme: { exact: 'https' },
      method: { exact: 'GET' },
      authority: { prefix: 'shop.' },
      headers: { '@request.auth.claims[group]': { exact: 'dev' }, ':path': {} },
      withoutHeaders: { 'x-bot': {} },
      queryParams: { page: { regex: '\\d+' } },
      port: 8080,
      sourceLabels: { 'app': 'web', 'example.com/team': '' },
      sourceNamespace: 'Shop',
      gateways: ['ingress/edge', 'mesh'],
    });
  });

  test('renders short forms', () => {
    expect(render(HttpMatch.path(StringMatch.prefix('/')))).toStrictEqual({ uri: { prefix: '/' } });
    expect(render(HttpMatch.header('x-user', StringMatch.any()))).toStrictEqual({ headers: { 'x-user': {} } });
    expect(render(HttpMatch.method('GET'))).toStrictEqual({ method: { exact: 'GET' } });
    expect(render(HttpMatch.of({}))).toStrictEqual({});
  });

  test('takes paths that only special requests have', () => {
    expect(render(HttpMatch.path(StringMatch.prefix('')))).toStrictEqual({ uri: { prefix: '' } });
    expect(render(HttpMatch.path(StringMatch.exact('*')))).toStrictEqual({ uri: { exact: '*' } });
    expect(render(HttpMatch.path(StringMatch.regex('api')))).toStrictEqual({ uri: { regex: 'api' } });
  });

  test('fails when no path matches', () => {
    expect(() => HttpMatch.path(StringMatch.prefix('api'))).toThrow('HttpMatch.path: uri: got "api"; no path matches this; use "/api"');
    expect(() => HttpMatch.of({ uri: StringMatch.exact('api') })).toThrow('HttpMatch.of: uri: got "api"; no path matches this; use "/api"');
  });

  const empty = StringMatch.prefix('');
  test.each<[HttpMatchOptions, string]>([
    [{ scheme: empty }, 'scheme: got ""; use a prefix, or StringMatch.any()'],
    [{ method: empty }, 'method: got ""; use a prefix, or StringMatch.any()'],
    [{ authority: empty }, 'authority: got ""; use a prefix, or StringMatch.any()'],
    [{ headers: { 'x-user': empty } }, 'headers["x-user"]: got ""; use a prefix, or StringMatch.any()'],
    [{ headers: { 'x user': StringMatch.any() } }, 'headers["x user"]: got "x user"; use a header name such as "x-user"'],
    [{ withoutHeaders: { '': StringMatch.any() } }, 'withoutHeaders[""]: got ""; use a header name such as "x-user"'],
    [{ queryParams: { page: empty } }, 'queryParams["page"]: got ""; use a prefix, or StringMatch.any()'],
    [{ port: 70000 }, 'port: got 70000; use a whole number from 1 to 65535'],
    [{ sourceNamespace: 'a.b' }, 'sourceNamespace: got "a.b"; use at most 63 letters, digits and inner dashes'],
    [{ sourceLabels: { 'a b': '' } }, 'sourceLabels["a b"]: got "a b"; use a label key such as "app" or "example.com/team"'],
    [{ sourceLabels: { app: '-' } }, 'sourceLabels["app"]: got "-"; use letters, digits, and inner dashes, dots and underscores'],
  ])('fails when %j is given', (options, message) => {
    expect(() => HttpMatch.of(options)).toThrow(`HttpMatch.of: ${message}`);
  });

  test('fails when a header has no name', () => {
    expect(() => HttpMatch.header('', StringMatch.any())).toThrow('HttpMatch.header: name: got ""; use a header name such as "x-user"');
  });
});

describe('StringMatch', () => {
  test('fails when a regular expression is empty or too long', () => {
    expect(() => StringMatch.regex('')).toThrow('StringMatch.regex: value: got ""; use a regular expression; ".*" matches everything');
    expect(() => StringMatch.regex('ü'.repeat(513)))
      .toThrow('StringMatch.regex: value: got 1026 bytes; use a regular expression of at most 1024');
    expect(() => StringMatch.regex('ü'.repeat(512))).not.toThrow();
  });
});

describe('short forms', () => {
  test.each([
    ['prefix', HttpMatch.prefix('/cart'), { uri: { prefix: '/cart' } }],
    ['exact', HttpMatch.exact('/cart'), { uri: { exact: '/cart' } }],
    ['queryParam', HttpMatch.queryParam('v', StringMatch.exact('2')), { queryParams: { v: { exact: '2' } } }],
    ['cookie', HttpMatch.cookie('group', 'b'), { headers: { cookie: { regex: '^(.*; *)?group=b( *;.*)?$' } } }],
  ])('%s renders its match', (_, match, expected) => {
    expect(match._render()).toEqual(expected);
  });

  test.each([
    [() => HttpMatch.prefix('cart'), 'HttpMatch.prefix: path: got "cart"; no path matches this; use "/cart"'],
    [() => HttpMatch.exact('cart'), 'HttpMatch.exact: path: got "cart"; no path matches this; use "/cart"'],
    [() => HttpMatch.queryParam('', StringMatch.any()), 'HttpMatch.queryParam: name: got ""; use the name of a query parameter'],
    [() => HttpMatch.cookie('a;b', 'c'), 'HttpMatch.cookie: name: got "a;b"; use a name without semicolon, equals sign and outer blanks'],
    [() => HttpMatch.method(''), 'HttpMatch.method: method: got ""; use a method such as GET'],
    [() => HttpMatch.method('GET /'), 'HttpMatch.method: method: got "GET /"; use a method such as GET'],
  ])('fails when its value is bad %#', (make, message) => {
    expect(make).toThrow(new Error(message));
  });
});

test('fails when a query parameter has no name', () => {
  expect(() => HttpMatch.of({ queryParams: { '': StringMatch.any() } }))
    .toThrow(new Error('HttpMatch.of: queryParams[""]: got ""; use the name of a query parameter'));
});

test('keeps what it was made of', () => {
  const headers: { [name: string]: StringMatch } = { 'x-user': StringMatch.any() };
  const match = HttpMatch.of({ headers });
  headers['bad name'] = StringMatch.any();
  expect(match._render().headers).toEqual({ 'x-user': {} });
});
