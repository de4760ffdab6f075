import { Duration } from 'cdk8s';
import { durationProblem, renderDuration } from '../base/duration';
import { Problems, ifGiven, within } from '../base/problems';
import * as istio from '../imports/istio';
import { countProblem, unsignedProblem } from '../validation/vocabulary/counts';

/** How idle TCP connections are probed, so that a peer that went away is noticed. */
export interface TcpKeepaliveOptions {
  /**
   * Probes without an answer after which the connection counts as dead, 0 to 4294967295.
   *
   * @default - the operating system's, 9 on Linux
   */
  readonly probes?: number;

  /**
   * How long a connection is idle before the first probe, at least 1 ms.
   *
   * @default - the operating system's, 2 hours on Linux
   */
  readonly time?: Duration;

  /**
   * Time between two probes, at least 1 ms.
   *
   * @default - the operating system's, 75 seconds on Linux
   */
  readonly interval?: Duration;
}

/**
 * Limits of the connections to a service, whatever protocol they carry.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ConnectionPoolSettings-TCPSettings
 */
export interface TcpConnectionPoolOptions {
  /**
   * Open connections to one host, 0 to 2147483647, where 0 means the default. Counts for HTTP/1.1 and TCP.
   *
   * @default - as good as unlimited
   */
  readonly maxConnections?: number;

  /**
   * How long a connection may take to be established, at least 1 ms.
   *
   * @default Duration.seconds(10)
   */
  readonly connectTimeout?: Duration;

  /**
   * Probing of idle connections.
   *
   * @default - no probes
   */
  readonly tcpKeepalive?: TcpKeepaliveOptions;

  /**
   * How long a connection may live, at least 1 ms.
   *
   * @default - without end
   */
  readonly maxConnectionDuration?: Duration;

  /**
   * How long a connection may carry no bytes before it is closed. Zero keeps it open.
   *
   * @default Duration.hours(1)
   */
  readonly idleTimeout?: Duration;
}

export function tcpConnectionPoolProblems(options: TcpConnectionPoolOptions = {}): Problems {
  const { tcpKeepalive } = options;
  return {
    maxConnections: ifGiven(options.maxConnections, countProblem),
    connectTimeout: durationProblem(options.connectTimeout),
    maxConnectionDuration: durationProblem(options.maxConnectionDuration),
    ...within('tcpKeepalive', {
      probes: ifGiven(tcpKeepalive?.probes, unsignedProblem),
      time: durationProblem(tcpKeepalive?.time),
      interval: durationProblem(tcpKeepalive?.interval),
    }),
  };
}

export function renderTcpConnectionPool(options: TcpConnectionPoolOptions): istio.TcpSettings {
  const { tcpKeepalive } = options;
  return {
    maxConnections: options.maxConnections,
    connectTimeout: renderDuration(options.connectTimeout),
    tcpKeepalive: tcpKeepalive && {
      probes: tcpKeepalive.probes,
      time: renderDuration(tcpKeepalive.time),
      interval: renderDuration(tcpKeepalive.interval),
    },
    maxConnectionDuration: renderDuration(options.maxConnectionDuration),
    idleTimeout: renderDuration(options.idleTimeout),
  };
}
