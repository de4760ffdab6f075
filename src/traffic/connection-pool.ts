import { HttpConnectionPoolOptions, httpConnectionPoolProblems, renderHttpConnectionPool } from './http-connection-pool';
import { TcpConnectionPoolOptions, renderTcpConnectionPool, tcpConnectionPoolProblems } from './tcp-connection-pool';
import { Problems, within } from '../base/problems';
import * as istio from '../imports/istio';

/**
 * How many connections and requests a service is given at a time: the limits beyond which callers fail fast.
 *
 * At least one of the two parts must be given.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ConnectionPoolSettings
 */
export interface ConnectionPoolOptions {
  /**
   * Limits of connections of any protocol.
   *
   * @default - no limits
   */
  readonly tcp?: TcpConnectionPoolOptions;

  /**
   * Limits of HTTP requests and connections.
   *
   * @default - no limits
   */
  readonly http?: HttpConnectionPoolOptions;
}

const NO_PART = { message: 'got neither tcp nor http', fix: 'set one or both' };

/** The problems of the argument of that name that holds a connection pool. */
export function connectionPoolProblems(argument: string, options: ConnectionPoolOptions | undefined): Problems {
  if (options === undefined) {
    return {};
  }
  return {
    [argument]: options.tcp === undefined && options.http === undefined ? NO_PART : undefined,
    ...within(argument, {
      ...within('tcp', tcpConnectionPoolProblems(options.tcp)),
      ...within('http', httpConnectionPoolProblems(options.http)),
    }),
  };
}

export function renderConnectionPool(options: ConnectionPoolOptions): istio.ConnectionPoolSettings;
export function renderConnectionPool(options: ConnectionPoolOptions | undefined): istio.ConnectionPoolSettings | undefined;
export function renderConnectionPool(options: ConnectionPoolOptions | undefined): istio.ConnectionPoolSettings | undefined {
  return options && {
    tcp: options.tcp && renderTcpConnectionPool(options.tcp),
    http: options.http && renderHttpConnectionPool(options.http),
  };
}
