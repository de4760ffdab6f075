import { Duration } from 'cdk8s';
import { renderHttp, V1 } from './render';
import { Fault, FaultAbort, FaultDelay } from '../../src/routing/fault';
import { GrpcStatus } from '../../src/routing/grpc-status';
import { HttpRoute } from '../../src/routing/http-route';

const SECOND = Duration.seconds(1);
const render = (fault: Fault) => renderHttp(HttpRoute.to(V1, { fault }))[0].fault;

describe('Fault', () => {
  test('always writes the percentage, without which nothing is hit', () => {
    expect(render({ abort: FaultAbort.httpStatus(503), delay: FaultDelay.fixed(SECOND) })).toStrictEqual({
      abort: { httpStatus: 503, percentage: { value: 100 } },
      delay: { fixedDelay: '1s', percentage: { value: 100 } },
    });
  });

  test('renders a share, zero included', () => {
    expect(render({ abort: FaultAbort.grpcStatus(GrpcStatus.UNAVAILABLE, { percent: 0 }) }))
      .toStrictEqual({ abort: { grpcStatus: 'UNAVAILABLE', percentage: { value: 0 } } });
    expect(render({ delay: FaultDelay.fixed(SECOND, { percent: 0.5 }) })).toStrictEqual({ delay: { fixedDelay: '1s', percentage: { value: 0.5 } } });
  });

  test('renders the older forms', () => {
    expect(render({
      abort: FaultAbort.http2Error('REFUSED_STREAM'),
      delay: FaultDelay.exponential(SECOND, { integerPercent: 0 }),
    })).toStrictEqual({
      abort: { http2Error: 'REFUSED_STREAM', percentage: { value: 100 } },
      delay: { exponentialDelay: '1s', percent: 0 },
    });
  });

  test.each([200, 600])('takes abort status %d', status => {
    expect(() => FaultAbort.httpStatus(status)).not.toThrow();
  });

  test.each([199, 601, 418.5])('fails when the abort status is %d', status => {
    expect(() => FaultAbort.httpStatus(status)).toThrow(`FaultAbort.httpStatus: status: got ${status}; use a whole number from 200 to 600`);
  });

  test('fails when a share is none', () => {
    const repair = 'use 0, or a percentage from 0.0001 to 100';
    expect(() => FaultAbort.httpStatus(503, { percent: 101 })).toThrow(`FaultAbort.httpStatus: percent: got 101; ${repair}`);
    expect(() => FaultAbort.grpcStatus(GrpcStatus.OK, { percent: -1 })).toThrow(`FaultAbort.grpcStatus: percent: got -1; ${repair}`);
    expect(() => FaultAbort.http2Error('X', { percent: NaN })).toThrow(`FaultAbort.http2Error: percent: got NaN; ${repair}`);
    expect(() => FaultDelay.fixed(SECOND, { percent: 0.00001 })).toThrow(`FaultDelay.fixed: percent: got 0.00001; ${repair}`);
    expect(() => FaultDelay.exponential(SECOND, { integerPercent: 0.5 }))
      .toThrow('FaultDelay.exponential: integerPercent: got 0.5; use a whole number from 0 to 100');
  });

  test('fails when a delay has two shares', () => {
    expect(() => FaultDelay.fixed(SECOND, { percent: 1, integerPercent: 1 }))
      .toThrow('FaultDelay.fixed: percent: got 1; use either percent or integerPercent');
  });

  test('fails when a delay is below a millisecond', () => {
    expect(() => FaultDelay.fixed(Duration.millis(0))).toThrow('FaultDelay.fixed: delay: got "0s"; use a duration of whole milliseconds, at least 1ms');
    expect(() => FaultDelay.exponential(Duration.millis(0))).toThrow('FaultDelay.exponential: mean: got "0s"; use a duration of whole milliseconds, at least 1ms');
  });
});
