import { Duration } from 'cdk8s';
import { renderHttp, V1 } from './render';
import { CorsPolicy, UnmatchedPreflights } from '../../src/routing/cors';
import { HttpRoute } from '../../src/routing/http-route';
import { StringMatch } from '../../src/routing/string-match';

const render = (cors: CorsPolicy) => renderHttp(HttpRoute.to(V1, { cors }))[0].corsPolicy;

describe('CorsPolicy', () => {
  test('renders every option', () => {
    expect(render({
      allowOrigins: [StringMatch.exact('https://shop.example.com')],
      allowOrigin: ['https://old.example.com'],
      allowMethods: ['GET', '*'],
      allowHeaders: ['x-user', '*'],
      exposeHeaders: ['x-trace'],
      maxAge: Duration.minutes(2),
      allowCredentials: false,
      unmatchedPreflights: UnmatchedPreflights.IGNORE,
    })).toStrictEqual({
      allowOrigins: [{ exact: 'https://shop.example.com' }],
      allowOrigin: ['https://old.example.com'],
      allowMethods: ['GET', '*'],
      allowHeaders: ['x-user', '*'],
      exposeHeaders: ['x-trace'],
      maxAge: '120s',
      allowCredentials: false,
      unmatchedPreflights: 'IGNORE',
    });
  });

  const origin = 'use an origin such as "https://shop.example.com", or StringMatch.regex(".*")';
  test.each<[CorsPolicy, string]>([
    [{ allowOrigins: [StringMatch.any()] }, `cors.allowOrigins[0]: got ""; ${origin}`],
    [{ allowOrigins: [StringMatch.exact('')] }, `cors.allowOrigins[0]: got ""; ${origin}`],
    [{ allowMethods: ['get'] }, 'cors.allowMethods[0]: got "get"; use one of GET, HEAD, POST, PUT, PATCH, DELETE, CONNECT, OPTIONS, TRACE, *'],
    [{ allowHeaders: ['x user'] }, 'cors.allowHeaders[0]: got "x user"; use a header name such as "x-user", or "*"'],
    [{ exposeHeaders: [''] }, 'cors.exposeHeaders[0]: got ""; use a header name such as "x-user", or "*"'],
    [{ maxAge: Duration.millis(1500) }, 'cors.maxAge: got "1500ms"; use whole seconds, at least 1s'],
    [{ maxAge: Duration.seconds(0) }, 'cors.maxAge: got "0s"; use whole seconds, at least 1s'],
  ])('fails when %j is given', (cors, message) => {
    expect(() => HttpRoute.directResponse({ status: 200 }, { cors })).toThrow(`HttpRoute.directResponse: ${message}`);
  });
});
