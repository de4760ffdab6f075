import { Duration } from 'cdk8s';
import { renderHttp, V1 } from './render';
import { HttpRoute } from '../../src/routing/http-route';
import { Retries, RetryOn } from '../../src/routing/retries';

const render = (retries: Retries) => renderHttp(HttpRoute.to(V1, { retries }))[0].retries;

describe('Retries', () => {
  test('renders every option', () => {
    expect(render({
      attempts: 3,
      perTryTimeout: Duration.seconds(2),
      retryOn: [RetryOn.GATEWAY_ERROR, RetryOn.status(503), RetryOn.GRPC_UNAVAILABLE],
      retryRemoteLocalities: false,
      retryIgnorePreviousHosts: true,
      backoff: Duration.millis(25),
    })).toStrictEqual({
      attempts: 3,
      perTryTimeout: '2s',
      retryOn: 'gateway-error,503,unavailable',
      retryRemoteLocalities: false,
      retryIgnorePreviousHosts: true,
      backoff: '25ms',
    });
  });

  test('renders retries that are turned off', () => {
    expect(render({ attempts: 0, retryOn: [] })).toStrictEqual({ attempts: 0 });
  });

  test('renders each named condition', () => {
    const conditions = Object.values(RetryOn).filter(value => value instanceof RetryOn);
    expect(render({ attempts: 1, retryOn: conditions }).retryOn.split(',')).toStrictEqual([
      '5xx', 'gateway-error', 'reset', 'reset-before-request', 'connect-failure', 'retriable-4xx', 'refused-stream',
      'retriable-status-codes', 'retriable-headers', 'envoy-ratelimited', 'http3-post-connect-failure',
      'cancelled', 'deadline-exceeded', 'internal', 'resource-exhausted', 'unavailable',
    ]);
  });

  test.each([
    [{ attempts: -1 }, 'retries.attempts: got -1; use a whole number from 0 to 2147483647'],
    [
      { attempts: 0, perTryTimeout: Duration.seconds(1), retryOn: [RetryOn.RESET] },
      'retries.attempts: got 0; retries are off then; use at least 1, or leave out perTryTimeout, retryOn',
    ],
    [{ attempts: 1, perTryTimeout: Duration.millis(0) }, 'retries.perTryTimeout: got "0s"; use a duration of whole milliseconds, at least 1ms'],
    [{ attempts: 1, backoff: Duration.millis(0) }, 'retries.backoff: got "0s"; use a duration of whole milliseconds, at least 1ms'],
  ])('fails when %j is given', (retries, message) => {
    expect(() => HttpRoute.to(V1, { retries })).toThrow(`HttpRoute.to: ${message}`);
  });

  test.each([99, 306, 419, 599, 503.5, NaN])('fails when status %d has no name', status => {
    expect(() => RetryOn.status(status)).toThrow(`RetryOn.status: status: got ${status}; use a status code that HTTP names, such as 503`);
  });
});
