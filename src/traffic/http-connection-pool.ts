import { Duration } from 'cdk8s';
import { durationProblem, renderDuration } from '../base/duration';
import { Problems, ifGiven, within } from '../base/problems';
import * as istio from '../imports/istio';
import { countProblem } from '../validation/vocabulary/counts';
import { problem } from '../validation/vocabulary/problem';

/** Whether HTTP/1.1 requests travel on to the service as HTTP/2. */
export enum H2UpgradePolicy {
  /** As the mesh config says. */
  DEFAULT = 'DEFAULT',

  /** Requests keep to HTTP/1.1. */
  DO_NOT_UPGRADE = 'DO_NOT_UPGRADE',

  /** Requests go on as HTTP/2, which the service must understand. */
  UPGRADE = 'UPGRADE',
}

/** HTTP/2 PING frames that notice a peer that went away. */
export interface Http2KeepAliveOptions {
  /** Time between two frames, at least 1 ms. */
  readonly interval: Duration;

  /** How long an answer may take before the connection is closed, at least 1 ms. */
  readonly timeout: Duration;
}

/**
 * Limits of the HTTP requests and connections to a service.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ConnectionPoolSettings-HTTPSettings
 */
export interface HttpConnectionPoolOptions {
  /**
   * Requests that may wait for a connection, 0 to 2147483647, where 0 means the default.
   *
   * @default - as good as unlimited
   */
  readonly http1MaxPendingRequests?: number;

  /**
   * Requests in flight, 0 to 2147483647, where 0 means the default. Counts for HTTP/1.1 too.
   *
   * @default - as good as unlimited
   */
  readonly http2MaxRequests?: number;

  /**
   * Requests that one connection may carry, 0 to 2147483647, where 0 means the default. 1 turns keep-alive off.
   *
   * @default - unlimited
   */
  readonly maxRequestsPerConnection?: number;

  /**
   * Retries in flight to all hosts together, 0 to 2147483647, where 0 means the default.
   *
   * @default - as good as unlimited
   */
  readonly maxRetries?: number;

  /**
   * How long a connection may have no request before it is closed, at least 1 ms.
   *
   * @default Duration.hours(1)
   */
  readonly idleTimeout?: Duration;

  /**
   * Whether HTTP/1.1 requests are upgraded to HTTP/2.
   *
   * @default H2UpgradePolicy.DEFAULT
   */
  readonly h2UpgradePolicy?: H2UpgradePolicy;

  /**
   * Speaks to the service the protocol that the client chose. Excludes `H2UpgradePolicy.UPGRADE`.
   *
   * @default false
   */
  readonly useClientProtocol?: boolean;

  /**
   * Streams at a time on one HTTP/2 connection, 0 to 2147483647, where 0 means the default.
   *
   * @default - Envoy's, 2147483647
   */
  readonly maxConcurrentStreams?: number;

  /**
   * PING frames on HTTP/2 connections.
   *
   * @default - no frames
   */
  readonly http2KeepAlive?: Http2KeepAliveOptions;
}

export function httpConnectionPoolProblems(options: HttpConnectionPoolOptions = {}): Problems {
  return {
    http1MaxPendingRequests: ifGiven(options.http1MaxPendingRequests, countProblem),
    http2MaxRequests: ifGiven(options.http2MaxRequests, countProblem),
    maxRequestsPerConnection: ifGiven(options.maxRequestsPerConnection, countProblem),
    maxRetries: ifGiven(options.maxRetries, countProblem),
    idleTimeout: durationProblem(options.idleTimeout),
    useClientProtocol: options.useClientProtocol === true && options.h2UpgradePolicy === H2UpgradePolicy.UPGRADE
      ? problem(true, 'leave it out, because h2UpgradePolicy is UPGRADE')
      : undefined,
    maxConcurrentStreams: ifGiven(options.maxConcurrentStreams, countProblem),
    ...within('http2KeepAlive', {
      interval: durationProblem(options.http2KeepAlive?.interval),
      timeout: durationProblem(options.http2KeepAlive?.timeout),
    }),
  };
}

export function renderHttpConnectionPool(options: HttpConnectionPoolOptions): istio.HttpSettings {
  return {
    http1MaxPendingRequests: options.http1MaxPendingRequests,
    http2MaxRequests: options.http2MaxRequests,
    maxRequestsPerConnection: options.maxRequestsPerConnection,
    maxRetries: options.maxRetries,
    idleTimeout: renderDuration(options.idleTimeout),
    h2UpgradePolicy: options.h2UpgradePolicy && istio.H2UpgradePolicy[options.h2UpgradePolicy],
    useClientProtocol: options.useClientProtocol,
    maxConcurrentStreams: options.maxConcurrentStreams,
    http2KeepAlive: options.http2KeepAlive && {
      interval: renderDuration(options.http2KeepAlive.interval),
      timeout: renderDuration(options.http2KeepAlive.timeout),
    },
  };
}
