import { renderHttp } from './render';
import { ResponseBody } from '../../src/routing/direct-response';
import { HttpRoute } from '../../src/routing/http-route';

describe('HttpRoute.directResponse', () => {
  test('renders status and body', () => {
    expect(renderHttp(
      HttpRoute.directResponse({ status: 503 }),
      HttpRoute.directResponse({ status: 200, body: ResponseBody.text('') }, { name: 'empty' }),
      HttpRoute.directResponse({ status: 200, body: ResponseBody.base64('aGVsbG8=') }),
    )).toStrictEqual([
      { directResponse: { status: 503 } },
      { name: 'empty', directResponse: { status: 200, body: { string: '' } } },
      { directResponse: { status: 200, body: { bytes: 'aGVsbG8=' } } },
    ]);
  });

  test('fails when the status is none', () => {
    expect(() => HttpRoute.directResponse({ status: 199 }))
      .toThrow('HttpRoute.directResponse: response.status: got 199; use a whole number from 200 to 600');
  });

  test('fails when the body is longer than 1 MiB', () => {
    const size = 1024 * 1024;
    expect(() => ResponseBody.text('x'.repeat(size))).not.toThrow();
    expect(() => ResponseBody.text(`${'x'.repeat(size - 1)}ü`)).toThrow('ResponseBody.text: text: got 1048577 bytes; use at most 1048576');
    expect(() => ResponseBody.base64(Buffer.alloc(size).toString('base64'))).not.toThrow();
    expect(() => ResponseBody.base64(Buffer.alloc(size + 1).toString('base64')))
      .toThrow('ResponseBody.base64: bytes: got 1048577 bytes; use at most 1048576');
  });
});

test.each(['', 'not base64!!', 'YQ', 'a-_=', 'YWI=\n'])('fails when bytes are %j', bytes => {
  expect(() => ResponseBody.base64(bytes))
    .toThrow(new Error(`ResponseBody.base64: bytes: got ${JSON.stringify(bytes)}; use base64 with padding, such as "b2s="`));
});

test.each(['YQ==', 'YR==', 'YWI='])('takes the bytes %s', bytes => {
  expect(ResponseBody.base64(bytes)._render()).toEqual({ bytes });
});
