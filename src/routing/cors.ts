import { Duration } from 'cdk8s';
import { StringMatch } from './string-match';

/** What happens to a preflight request whose origin is not allowed. */
export enum UnmatchedPreflights {
  /** Left to Istio, which sends it on. */
  UNSPECIFIED = 'UNSPECIFIED',
  /** The request is sent on to the backend. */
  FORWARD = 'FORWARD',
  /** The proxy answers it by itself, without allowing anything. */
  IGNORE = 'IGNORE',
}

/**
 * Which other origins may call from a browser (CORS). The proxy answers preflight requests.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#CorsPolicy
 */
export interface CorsPolicy {
  /**
   * Origins that may call, such as `StringMatch.exact('https://shop.example.com')`.
   *
   * @default - none
   */
  readonly allowOrigins?: StringMatch[];

  /**
   * Origins that may call, each as an exact text.
   *
   * @default - none
   * @deprecated use `allowOrigins`; Istio ignores this where that is given
   */
  readonly allowOrigin?: string[];

  /**
   * Methods that may be used, in upper case, or `*` for all.
   *
   * @default - none beyond what browsers always allow
   */
  readonly allowMethods?: string[];

  /**
   * Request headers that may be sent, or `*` for all.
   *
   * @default - none beyond what browsers always allow
   */
  readonly allowHeaders?: string[];

  /**
   * Response headers that scripts may read, or `*` for all.
   *
   * @default - none beyond what browsers always allow
   */
  readonly exposeHeaders?: string[];

  /**
   * How long a browser may keep the answer to a preflight request, in whole seconds.
   *
   * @default - as long as the browser likes
   */
  readonly maxAge?: Duration;

  /**
   * Whether requests may carry cookies and other credentials.
   *
   * @default false
   */
  readonly allowCredentials?: boolean;

  /**
   * What happens to a preflight request whose origin is not allowed.
   *
   * @default - it is sent on to the backend
   */
  readonly unmatchedPreflights?: UnmatchedPreflights;
}
