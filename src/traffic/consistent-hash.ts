import { Duration } from 'cdk8s';
import { HashAlgorithm } from './hash-algorithm';
import { checkArguments } from '../base/argument';
import { renderDuration } from '../base/duration';
import * as istio from '../imports/istio';
import { cookieNameProblem } from '../validation/vocabulary/cookie';
import { emptyProblem } from '../validation/vocabulary/empty';
import { requestedHeaderProblem } from '../validation/vocabulary/header';
import { Problem, problem } from '../validation/vocabulary/problem';

/** Options of consistent hashing, whatever is hashed. */
export interface ConsistentHashOptions {
  /**
   * How a hash finds its host.
   *
   * @default - a ring with 1024 points
   */
  readonly algorithm?: HashAlgorithm;
}

/** An attribute of a cookie that the proxy makes. */
export interface CookieAttribute {
  /** Name of the attribute, such as `SameSite`. */
  readonly name: string;

  /**
   * Value of the attribute, such as `Strict`.
   *
   * @default - an attribute without value, such as `Secure`
   */
  readonly value?: string;
}

/** Options of consistent hashing by a cookie. */
export interface CookieHashOptions extends ConsistentHashOptions {
  /**
   * Lifetime of a cookie that the proxy makes for clients without one. Zero makes it last as long as the browser's session.
   *
   * @default - the proxy makes no cookie
   */
  readonly ttl?: Duration;

  /**
   * Path that the cookie is made for.
   *
   * @default - the path of the request
   */
  readonly path?: string;

  /**
   * Further attributes of the cookie, each name once.
   *
   * @default - no attributes
   */
  readonly attributes?: CookieAttribute[];
}

/**
 * What sends requests to the same host again and again: all with the same value, as long as the hosts stay the same.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#LoadBalancerSettings-ConsistentHashLB
 */
export class ConsistentHash {
  /** Requests with the same value of a header. Throws if no header has the name. */
  public static httpHeader(name: string, options: ConsistentHashOptions = {}): ConsistentHash {
    checkArguments('ConsistentHash.httpHeader', { name: requestedHeaderProblem(name) });
    return new ConsistentHash({ httpHeaderName: name }, options.algorithm);
  }

  /** Requests with the same value of a cookie. Throws if no cookie has the name, or an attribute is wrong. */
  public static httpCookie(name: string, options: CookieHashOptions = {}): ConsistentHash {
    const { ttl, path, attributes } = options;
    checkArguments('ConsistentHash.httpCookie', {
      name: cookieNameProblem(name),
      attributes: attributesProblem(attributes ?? []),
    });
    const httpCookie: istio.HttpCookie = {
      name,
      path,
      ttl: renderDuration(ttl),
      attributes: attributes?.map(attribute => ({ name: attribute.name, value: attribute.value })),
    };
    return new ConsistentHash({ httpCookie }, options.algorithm);
  }

  /** Requests and connections from the same IP address. */
  public static sourceIp(options: ConsistentHashOptions = {}): ConsistentHash {
    return new ConsistentHash({ useSourceIp: true }, options.algorithm);
  }

  /** Requests with the same value of a query parameter. Throws if the name is empty. */
  public static queryParameter(name: string, options: ConsistentHashOptions = {}): ConsistentHash {
    checkArguments('ConsistentHash.queryParameter', { name: emptyProblem(name, 'use the name of a query parameter') });
    return new ConsistentHash({ httpQueryParameterName: name }, options.algorithm);
  }

  private constructor(private readonly key: istio.ConsistentHashLb, private readonly algorithm?: HashAlgorithm) {}

  /** @internal */
  public _render(): istio.ConsistentHashLb {
    return { ...this.key, ...this.algorithm?._render() };
  }
}

function attributesProblem(attributes: CookieAttribute[]): Problem {
  const names = attributes.map(({ name }) => name);
  const bad = names.find((name, index) => name === '' || names.indexOf(name) < index);
  return bad === undefined ? undefined : problem(bad, 'use no name twice and no empty one');
}
