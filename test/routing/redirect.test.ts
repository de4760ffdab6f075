import { renderHttp } from './render';
import { HttpMatch } from '../../src/routing/http-match';
import { HttpRoute } from '../../src/routing/http-route';
import { Redirect, RedirectPort, RedirectScheme } from '../../src/routing/redirect';
import { StringMatch } from '../../src/routing/string-match';

const render = (redirect: Redirect, match?: HttpMatch[]) => renderHttp(HttpRoute.redirect(redirect, { match }))[0].redirect;

describe('HttpRoute.redirect', () => {
  test('renders every option', () => {
    expect(render({ uri: '/b?c', authority: 'b.example.com', port: 8443, scheme: RedirectScheme.HTTPS, redirectCode: 308 }))
      .toStrictEqual({ uri: '/b?c', authority: 'b.example.com', port: 8443, scheme: 'https', redirectCode: 308 });
    expect(render({ derivePort: RedirectPort.FROM_REQUEST_PORT })).toStrictEqual({ derivePort: 'FROM_REQUEST_PORT' });
    expect(render({ derivePort: RedirectPort.FROM_PROTOCOL_DEFAULT })).toStrictEqual({ derivePort: 'FROM_PROTOCOL_DEFAULT' });
  });

  test('takes a rewrite of the prefix where no match is on the path, or all are on a prefix', () => {
    expect(render({ prefixRewrite: '/b' })).toStrictEqual({ prefixRewrite: '/b' });
    const match = [HttpMatch.path(StringMatch.prefix('/a')), HttpMatch.method('GET')];
    expect(render({ prefixRewrite: '/b' }, match)).toStrictEqual({ prefixRewrite: '/b' });
  });

  test.each<[Redirect, string]>([
    [{}, 'redirect: got no part of a URL; use at least one of uri, prefixRewrite, authority, port, derivePort, scheme'],
    [{ redirectCode: 301 }, 'redirect: got no part of a URL; use at least one of uri, prefixRewrite, authority, port, derivePort, scheme'],
    [{ uri: '/', redirectCode: 200 }, 'redirect.redirectCode: got 200; use a whole number from 300 to 399'],
    [{ port: 0 }, 'redirect.port: got 0; use a whole number from 1 to 65535'],
    [{ port: 1, derivePort: RedirectPort.FROM_REQUEST_PORT }, 'redirect.derivePort: got "FROM_REQUEST_PORT"; use either port or derivePort'],
    [{ uri: '/a', prefixRewrite: '/b' }, 'redirect.prefixRewrite: got "/b"; use either uri or prefixRewrite'],
  ])('fails when %j is given', (redirect, message) => {
    expect(() => HttpRoute.redirect(redirect)).toThrow(`HttpRoute.redirect: ${message}`);
  });

  test('fails when the prefix of an exact path is rewritten', () => {
    expect(() => HttpRoute.redirect({ prefixRewrite: '/b' }, { match: [HttpMatch.path(StringMatch.exact('/a'))] })).toThrow(
      'HttpRoute.redirect: redirect.prefixRewrite: got "/b"; the route matches a path that is no prefix; use StringMatch.prefix in every match',
    );
  });
});
