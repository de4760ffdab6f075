import { Duration } from 'cdk8s';
import { checkArguments } from '../base/argument';
import { namedStatusProblem } from '../validation/vocabulary/http';

/**
 * How often and when a failed request is tried again.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRetry
 */
export interface Retries {
  /** Retries after the first try, 0 or more. 0 turns retries off, and excludes conditions and timeouts. */
  readonly attempts: number;

  /**
   * Time that one try may take, at least 1ms.
   *
   * @default - the timeout of the route
   */
  readonly perTryTimeout?: Duration;

  /**
   * Failures that are tried again. A plain 503 of the backend is none by default: add `RetryOn.status(503)` or `RetryOn.GATEWAY_ERROR`.
   *
   * @default - `CONNECT_FAILURE` and `REFUSED_STREAM`, after which no request reached the backend,
   * and `GRPC_UNAVAILABLE` and `GRPC_CANCELLED`, which a gRPC backend may answer after it did
   */
  readonly retryOn?: RetryOn[];

  /**
   * Whether a retry may go to other localities than the first try.
   *
   * @default false
   */
  readonly retryRemoteLocalities?: boolean;

  /**
   * Whether a retry avoids the workloads that have already failed.
   *
   * @default - true, but false where a DestinationRule balances load by consistent hash
   */
  readonly retryIgnorePreviousHosts?: boolean;

  /**
   * Least time between two tries, at least 1ms. It grows with each try.
   *
   * @default - 25ms
   */
  readonly backoff?: Duration;
}

/**
 * A failure after which a request is tried again.
 *
 * @see https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter#x-envoy-retry-on
 */
export class RetryOn {
  /** Any status 500 to 599, and no response at all. */
  public static readonly SERVER_ERROR = new RetryOn('5xx');
  /** Status 502, 503 or 504, or no response at all. */
  public static readonly GATEWAY_ERROR = new RetryOn('gateway-error');
  /** No response: disconnect, reset or timeout of a try. */
  public static readonly RESET = new RetryOn('reset');
  /** A reset before the request was sent. */
  public static readonly RESET_BEFORE_REQUEST = new RetryOn('reset-before-request');
  /** A connection that could not be made. */
  public static readonly CONNECT_FAILURE = new RetryOn('connect-failure');
  /** Status 409. */
  public static readonly RETRIABLE_4XX = new RetryOn('retriable-4xx');
  /** A stream that the backend refused. */
  public static readonly REFUSED_STREAM = new RetryOn('refused-stream');
  /** A status of a list. `RetryOn.status` adds this by itself. */
  public static readonly RETRIABLE_STATUS_CODES = new RetryOn('retriable-status-codes');
  /** A response with a header that the proxy is set up to retry on. */
  public static readonly RETRIABLE_HEADERS = new RetryOn('retriable-headers');
  /** A request that the proxy's rate limit stopped. */
  public static readonly ENVOY_RATELIMITED = new RetryOn('envoy-ratelimited');
  /** A request over HTTP/3 that failed after the connection was made. */
  public static readonly HTTP3_POST_CONNECT_FAILURE = new RetryOn('http3-post-connect-failure');
  /** gRPC status `CANCELLED`. */
  public static readonly GRPC_CANCELLED = new RetryOn('cancelled');
  /** gRPC status `DEADLINE_EXCEEDED`. */
  public static readonly GRPC_DEADLINE_EXCEEDED = new RetryOn('deadline-exceeded');
  /** gRPC status `INTERNAL`. */
  public static readonly GRPC_INTERNAL = new RetryOn('internal');
  /** gRPC status `RESOURCE_EXHAUSTED`. */
  public static readonly GRPC_RESOURCE_EXHAUSTED = new RetryOn('resource-exhausted');
  /** gRPC status `UNAVAILABLE`. */
  public static readonly GRPC_UNAVAILABLE = new RetryOn('unavailable');

  /**
   * A response with a status.
   *
   * @param status a status code that the HTTP standards name, such as 503; others throw
   */
  public static status(status: number): RetryOn {
    checkArguments('RetryOn.status', { status: namedStatusProblem(status) });
    return new RetryOn(String(status));
  }

  private constructor(private readonly policy: string) {}

  /** @internal */
  public _render(): string {
    return this.policy;
  }
}
