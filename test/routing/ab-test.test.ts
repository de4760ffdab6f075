import { Duration } from 'cdk8s';
import { renderHttp, RENDERED_V1, RENDERED_V2, V1, V2 } from './render';
import { AbTest } from '../../src/routing/ab-test';
import { HttpMatch } from '../../src/routing/http-match';
import { StringMatch } from '../../src/routing/string-match';

const cookieRegex = (cookie: string, value: string): RegExp => {
  const [route] = renderHttp(...AbTest.byCookie({ cookie, value, control: V1, treatment: V2 }).routes());
  return new RegExp(route.match[0].headers.cookie.regex);
};

describe('AbTest', () => {
  test('renders the treatment first, then the control', () => {
    const test = AbTest.byHeader({ header: 'x-group', value: StringMatch.exact('b'), control: V1, treatment: V2 });
    expect(renderHttp(...test.routes())).toStrictEqual([
      { match: [{ headers: { 'x-group': { exact: 'b' } } }], route: [{ destination: RENDERED_V2 }] },
      { route: [{ destination: RENDERED_V1 }] },
    ]);
  });

  test('adds the header to each match, and the side to the name', () => {
    const test = AbTest.byHeader({ header: 'x-group', value: StringMatch.exact('b'), control: V1, treatment: V2 });
    const match = [
      HttpMatch.path(StringMatch.prefix('/a')),
      HttpMatch.of({ uri: StringMatch.exact('/b'), headers: { 'x-user': StringMatch.any() } }),
    ];
    expect(renderHttp(...test.routes({ name: 'shop', match, timeout: Duration.seconds(1) }))).toStrictEqual([
      {
        name: 'shop-treatment',
        match: [
          { uri: { prefix: '/a' }, headers: { 'x-group': { exact: 'b' } } },
          { uri: { exact: '/b' }, headers: { 'x-user': {}, 'x-group': { exact: 'b' } } },
        ],
        timeout: '1s',
        route: [{ destination: RENDERED_V2 }],
      },
      {
        name: 'shop-control',
        match: [{ uri: { prefix: '/a' } }, { uri: { exact: '/b' }, headers: { 'x-user': {} } }],
        timeout: '1s',
        route: [{ destination: RENDERED_V1 }],
      },
    ]);
  });

  test.each(['group=b', 'a=1; group=b', 'group=b; z=2', 'a=1; group=b; z=2', 'a=1;group=b;z=2'])('takes cookie header %j', header => {
    expect(cookieRegex('group', 'b').test(header)).toBe(true);
  });

  test.each(['', 'group=bb', 'agroup=b', 'group=b2; a=1', 'a=group=b', 'group=; b', 'group=a; x=b'])('leaves out cookie header %j', header => {
    expect(cookieRegex('group', 'b').test(header)).toBe(false);
  });

  test('takes name and value as plain text', () => {
    const regex = cookieRegex('a.b', '(x|y)*$');
    expect(regex.test('a.b=(x|y)*$')).toBe(true);
    expect(regex.test('a.b=x')).toBe(false);
    expect(regex.test('acb=(x|y)*$')).toBe(false);
  });

  test('fails when no cookie has the name or the value', () => {
    expect(() => AbTest.byCookie({ cookie: 'a=b', value: 'c;d', control: V1, treatment: V2 })).toThrow([
      'AbTest.byCookie: cookie: got "a=b"; use a name without semicolon, equals sign and outer blanks',
      'AbTest.byCookie: value: got "c;d"; use visible ASCII without quotes, commas, semicolons and backslashes',
    ].join('\n'));
  });

  test('fails when the header has no name or an empty prefix', () => {
    expect(() => AbTest.byHeader({ header: '', value: StringMatch.prefix(''), control: V1, treatment: V2 })).toThrow([
      'AbTest.byHeader: header: got ""; use a header name such as "x-user"',
      'AbTest.byHeader: value: got ""; use a prefix, or StringMatch.any()',
    ].join('\n'));
  });

  test('fails when a match is on the deciding header', () => {
    const test = AbTest.byHeader({ header: 'x-group', value: StringMatch.exact('b'), control: V1, treatment: V2 });
    expect(() => test.routes({ match: [HttpMatch.header('X-Group', StringMatch.any())] }))
      .toThrow('AbTest.routes: match: got "x-group"; this header decides the test; match on others');
  });
});

test('keeps where requests go', () => {
  const targets = { control: V1, treatment: V2, header: 'x-user', value: StringMatch.any() };
  const test = AbTest.byHeader(targets);
  targets.treatment = V1;
  expect(renderHttp(...test.routes())[0].route[0].destination.subset).toBe('v2');
});
