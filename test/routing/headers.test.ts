import { renderHttp, V1 } from './render';
import { Headers } from '../../src/routing/headers';
import { HttpRoute } from '../../src/routing/http-route';

describe('Headers', () => {
  test('renders what is set, added and removed on both ways', () => {
    const headers: Headers = {
      request: { set: { 'Host': 'b.example.com', 'x-a': '%START_TIME(%s)%' }, add: { 'x-b': '100%%' }, remove: ['x-c'] },
      response: { set: { 'x-d': '' }, add: { 'x-e': '4' }, remove: ['x-f'] },
    };
    expect(renderHttp(HttpRoute.to(V1, { headers }))[0].headers).toStrictEqual(headers);
  });

  test.each<[Headers, string]>([
    [{ request: { set: { 'x-a': '50%' } } }, 'headers.request.set["x-a"]: got "50%"; write a percent sign as "%%", and close every "%NAME%"'],
    [{ request: { set: { '': 'a' } } }, 'headers.request.set[""]: got ""; use a header name without a colon in front'],
    [{ request: { add: { ':path': '/' } } }, 'headers.request.add[":path"]: got ":path"; use a header name without a colon in front'],
    [{ request: { remove: [':authority'] } }, 'headers.request.remove[0]: got ":authority"; use a header other than the authority'],
    [{ response: { set: { HOST: 'a' } } }, 'headers.response.set["HOST"]: got "HOST"; use a header other than the authority'],
    [{ response: { add: { 'x-a': 'a\nb' } } }, 'headers.response.add["x-a"]: got "a\\nb"; use no control characters'],
  ])('fails when %j is given', (headers, message) => {
    expect(() => HttpRoute.to(V1, { headers })).toThrow(`HttpRoute.to: ${message}`);
  });
});
