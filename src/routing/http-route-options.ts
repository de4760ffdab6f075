import { Duration } from 'cdk8s';
import { CorsPolicy } from './cors';
import { Fault } from './fault';
import { Headers } from './headers';
import { HttpMatch } from './http-match';
import { Mirror, SingleMirror } from './mirror';
import { Retries } from './retries';
import { Rewrite } from './rewrite';

/** Options of every HTTP route. */
export interface HttpRouteOptions {
  /**
   * Name of the route, for access logs and for people.
   *
   * @default - no name
   */
  readonly name?: string;

  /**
   * Requests that the route is for: those that any of the matches holds for.
   *
   * @default - all requests
   */
  readonly match?: HttpMatch[];

  /**
   * What happens to the headers of requests and responses.
   *
   * @default - left as they are
   */
  readonly headers?: Headers;

  /**
   * Which other origins may call from a browser.
   *
   * @default - the proxy leaves CORS to the backend
   */
  readonly cors?: CorsPolicy;
}

/** Options of HTTP routes that send requests on. */
export interface HttpForwardOptions extends HttpRouteOptions {
  /**
   * Time that a request may take, retries included, at least 1ms. Not in force on a route with faults.
   *
   * @default - no limit
   */
  readonly timeout?: Duration;

  /**
   * How often and when a failed request is tried again. Not in force on a route with faults.
   *
   * @default - 2 retries, unless the mesh is set up otherwise, after the failures that are the default of `retryOn`
   */
  readonly retries?: Retries;

  /**
   * Faults made up to test the application. `timeout` and `retries` are not in force then.
   *
   * @default - none
   */
  readonly fault?: Fault;

  /**
   * Copies of requests sent to other places, whose responses are thrown away.
   *
   * @default - none
   */
  readonly mirrors?: Mirror[];

  /**
   * The single mirror of older manifests. Excludes `mirrors`.
   *
   * @default - none
   * @deprecated use `mirrors`
   */
  readonly mirror?: SingleMirror;

  /**
   * What the path and the host are changed to before the request is sent on.
   *
   * @default - left as they are
   */
  readonly rewrite?: Rewrite;
}
