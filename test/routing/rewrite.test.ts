import { renderHttp, V1 } from './render';
import { HttpRoute } from '../../src/routing/http-route';
import { Rewrite } from '../../src/routing/rewrite';

const render = (rewrite: Rewrite) => renderHttp(HttpRoute.to(V1, { rewrite }))[0].rewrite;

describe('Rewrite', () => {
  test('renders path, pattern and host', () => {
    expect(render(Rewrite.uri('/b'))).toStrictEqual({ uri: '/b' });
    expect(render(Rewrite.uri('/b', { authority: 'b' }))).toStrictEqual({ uri: '/b', authority: 'b' });
    expect(render(Rewrite.uriRegex('/a/(.*)', '/\\1', { authority: 'b' })))
      .toStrictEqual({ uriRegexRewrite: { match: '/a/(.*)', rewrite: '/\\1' }, authority: 'b' });
    expect(render(Rewrite.authority('b'))).toStrictEqual({ authority: 'b' });
  });

  test('fails when nothing would be rewritten', () => {
    expect(() => Rewrite.uri('')).toThrow('Rewrite.uri: uri: got ""; use a path such as "/"');
    expect(() => Rewrite.authority('')).toThrow('Rewrite.authority: authority: got ""; use a host');
    expect(() => Rewrite.uriRegex('', '')).toThrow([
      'Rewrite.uriRegex: match: got ""; use a regular expression; ".*" matches everything',
      'Rewrite.uriRegex: rewrite: got ""; use a text such as "/\\1"',
    ].join('\n'));
  });
});
