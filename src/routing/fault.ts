import { Duration } from 'cdk8s';
import { GrpcStatus } from './grpc-status';
import { checkArguments } from '../base/argument';
import { durationProblem, renderDuration } from '../base/duration';
import { frozen } from '../base/frozen';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { faultPercentProblem } from '../validation/vocabulary/fault-percent';
import { httpStatusProblem } from '../validation/vocabulary/http';
import { wholeNumberProblem } from '../validation/vocabulary/numbers';
import { problem } from '../validation/vocabulary/problem';

/**
 * Faults that the client's proxy makes up, to test how the application bears them. At least one of the two.
 *
 * On a route with faults, `timeout` and `retries` are not in force.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPFaultInjection
 */
export interface Fault {
  /**
   * Requests that wait before they are sent on.
   *
   * @default - no delay
   */
  readonly delay?: FaultDelay;

  /**
   * Requests that are answered with an error instead of being sent on.
   *
   * @default - no abort
   */
  readonly abort?: FaultAbort;
}

/** Options of a fault. */
export interface FaultOptions {
  /**
   * Share of requests that the fault hits, in percent: 0, or 0.0001 to 100. Always written, for Istio's own default is that none is hit.
   *
   * @default 100
   */
  readonly percent?: number;
}

/** Options of a delay. */
export interface FaultDelayOptions extends FaultOptions {
  /**
   * Share of requests that wait, in whole percent from 0 to 100, written to the older field `percent`.
   *
   * @default - `percent` is written to the newer field `percentage`
   * @deprecated use `percent`
   */
  readonly integerPercent?: number;
}

/**
 * A delay of requests.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPFaultInjection-Delay
 */
export class FaultDelay {
  /**
   * The same delay each time.
   *
   * @param delay at least 1ms
   */
  public static fixed(delay: Duration, options: FaultDelayOptions = {}): FaultDelay {
    checkArguments('FaultDelay.fixed', { delay: durationProblem(delay), ...delayProblems(options) });
    return new FaultDelay({ fixedDelay: renderDuration(delay) }, frozen(options));
  }

  /**
   * A delay that varies around a mean.
   *
   * @param mean at least 1ms
   * @deprecated no release of Istio has it yet, and its webhook refuses it; use `FaultDelay.fixed`
   */
  public static exponential(mean: Duration, options: FaultDelayOptions = {}): FaultDelay {
    checkArguments('FaultDelay.exponential', { mean: durationProblem(mean), ...delayProblems(options) });
    return new FaultDelay({ exponentialDelay: renderDuration(mean) }, frozen(options));
  }

  private constructor(private readonly delay: istio.HttpDelay, private readonly options: FaultDelayOptions) {}

  /** @internal */
  public _render(): istio.HttpDelay {
    const { percent, integerPercent } = this.options;
    return integerPercent === undefined
      ? { ...this.delay, percentage: { value: percent ?? 100 } }
      : { ...this.delay, percent: integerPercent };
  }
}

/**
 * An error instead of a response.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPFaultInjection-Abort
 */
export class FaultAbort {
  /**
   * A response with an HTTP status.
   *
   * @param status 200 to 600
   */
  public static httpStatus(status: number, options: FaultOptions = {}): FaultAbort {
    checkArguments('FaultAbort.httpStatus', { status: httpStatusProblem(status), percent: ifGiven(options.percent, faultPercentProblem) });
    return new FaultAbort({ httpStatus: status }, frozen(options));
  }

  /** A response with a gRPC status. */
  public static grpcStatus(status: GrpcStatus, options: FaultOptions = {}): FaultAbort {
    checkArguments('FaultAbort.grpcStatus', { percent: ifGiven(options.percent, faultPercentProblem) });
    return new FaultAbort({ grpcStatus: status }, frozen(options));
  }

  /**
   * An error of HTTP/2.
   *
   * @param error name of the error, such as `REFUSED_STREAM`
   * @deprecated no release of Istio has it yet, and its webhook refuses it; use `FaultAbort.httpStatus`
   */
  public static http2Error(error: string, options: FaultOptions = {}): FaultAbort {
    checkArguments('FaultAbort.http2Error', { percent: ifGiven(options.percent, faultPercentProblem) });
    return new FaultAbort({ http2Error: error }, frozen(options));
  }

  private constructor(private readonly error: istio.HttpAbort, private readonly options: FaultOptions) {}

  /** @internal */
  public _render(): istio.HttpAbort {
    return { ...this.error, percentage: { value: this.options.percent ?? 100 } };
  }
}

function delayProblems({ percent, integerPercent }: FaultDelayOptions): Problems {
  if (integerPercent === undefined) {
    return { percent: ifGiven(percent, faultPercentProblem) };
  }
  return {
    percent: percent === undefined ? undefined : problem(percent, 'use either percent or integerPercent'),
    integerPercent: wholeNumberProblem(integerPercent, 0, 100),
  };
}
