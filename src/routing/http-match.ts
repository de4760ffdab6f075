import { MatchScope } from './match-scope';
import { cookieMatch } from './rendering/cookie';
import { renderScope, scopeProblems } from './rendering/match-scope';
import { StringMatch } from './string-match';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { cookieNameProblem, cookieValueProblem } from '../validation/vocabulary/cookie';
import { entryProblem } from '../validation/vocabulary/each';
import { emptyProblem } from '../validation/vocabulary/empty';
import { matchedHeaderProblem } from '../validation/vocabulary/header';
import { methodProblem } from '../validation/vocabulary/http';
import { Problem } from '../validation/vocabulary/problem';

/** The conditions of one match, all of which a request must meet. */
export interface HttpMatchOptions extends MatchScope {
  /**
   * Path of the request, without its query.
   *
   * @default - any path
   */
  readonly uri?: StringMatch;

  /**
   * Whether upper and lower case are the same in `uri`. Works for exact and prefix matches.
   *
   * @default false
   */
  readonly ignoreUriCase?: boolean;

  /**
   * Scheme of the request, such as `https`.
   *
   * @default - any scheme
   */
  readonly scheme?: StringMatch;

  /**
   * Method of the request, such as `GET`, in upper case.
   *
   * @default - any method
   */
  readonly method?: StringMatch;

  /**
   * Host that the request names, with its port where the client sends one.
   *
   * @default - any host of the VirtualService
   */
  readonly authority?: StringMatch;

  /**
   * Headers that must be there and match, by name in lower case. A gateway also takes claims of a JWT: `@request.auth.claims[group]`.
   *
   * @default - any headers
   */
  readonly headers?: { [name: string]: StringMatch };

  /**
   * Headers that must not match, by name in lower case. With `StringMatch.any()`, headers that must not be there.
   *
   * @default - any headers
   */
  readonly withoutHeaders?: { [name: string]: StringMatch };

  /**
   * Query parameters that must be there and match, by name.
   *
   * @default - any parameters
   */
  readonly queryParams?: { [name: string]: StringMatch };

  /**
   * Name of the match. Access logs show it behind the name of the route.
   *
   * @default - no name
   */
  readonly name?: string;

  /**
   * Prefix of the statistics that the proxy keeps for the route.
   *
   * @default - no statistics of the route
   */
  readonly statPrefix?: string;
}

/**
 * Which requests a route is for.
 *
 * One match holds if all of its conditions do (AND); a route with several matches is taken if any of them holds (OR).
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPMatchRequest
 */
export class HttpMatch {
  /** Requests that meet all the conditions. Without conditions, all requests. Throws if a condition is none. */
  public static of(options: HttpMatchOptions): HttpMatch {
    checkArguments('HttpMatch.of', problemsOf(options));
    return new HttpMatch(frozen(options));
  }

  /** Requests to a path. Throws if the match begins with something that no path begins with. */
  public static path(uri: StringMatch): HttpMatch {
    checkArguments('HttpMatch.path', { uri: uri._pathProblem() });
    return new HttpMatch({ uri });
  }

  /** Requests to a path that begins with the text: `/cart` also matches `/cartoon`. Throws if no path begins with it. */
  public static prefix(path: string): HttpMatch {
    const uri = StringMatch.prefix(path);
    checkArguments('HttpMatch.prefix', { path: uri._pathProblem() });
    return new HttpMatch({ uri });
  }

  /** Requests to one path. Throws if the text is no path. */
  public static exact(path: string): HttpMatch {
    const uri = StringMatch.exact(path);
    checkArguments('HttpMatch.exact', { path: uri._pathProblem() });
    return new HttpMatch({ uri });
  }

  /**
   * Requests with a header.
   *
   * @param name name of the header, in lower case
   */
  public static header(name: string, value: StringMatch): HttpMatch {
    checkArguments('HttpMatch.header', { name: matchedHeaderProblem(name), value: value._textProblem() });
    return new HttpMatch({ headers: { [name]: value } });
  }

  /**
   * Requests with a cookie of a value, whatever other cookies they have. Throws if no cookie can have the name or the value.
   *
   * @param name name of the cookie
   * @param value the whole value of the cookie
   */
  public static cookie(name: string, value: string): HttpMatch {
    checkArguments('HttpMatch.cookie', { name: cookieNameProblem(name), value: cookieValueProblem(value) });
    return new HttpMatch({ headers: { cookie: cookieMatch(name, value) } });
  }

  /**
   * Requests with a query parameter. Throws if the name is empty.
   *
   * @param name name of the parameter
   */
  public static queryParam(name: string, value: StringMatch): HttpMatch {
    checkArguments('HttpMatch.queryParam', { name: paramProblem(name), value: value._textProblem() });
    return new HttpMatch({ queryParams: { [name]: value } });
  }

  /**
   * Requests with a method. Throws if there can be no such method.
   *
   * @param method the whole method in upper case, such as `GET`
   */
  public static method(method: string): HttpMatch {
    checkArguments('HttpMatch.method', { method: methodProblem(method) });
    return new HttpMatch({ method: StringMatch.exact(method) });
  }

  private constructor(private readonly options: HttpMatchOptions) {}

  /** @internal */
  public _render(): istio.HttpMatchRequest {
    const { uri, scheme, method, authority, headers, withoutHeaders, queryParams, ignoreUriCase, name, statPrefix } = this.options;
    return {
      name,
      statPrefix,
      uri: uri?._render(),
      ignoreUriCase,
      scheme: scheme?._render(),
      method: method?._render(),
      authority: authority?._render(),
      headers: renderAll(headers),
      withoutHeaders: renderAll(withoutHeaders),
      queryParams: renderAll(queryParams),
      ...renderScope(this.options),
    };
  }

  /**
   * This match with one more header.
   *
   * @internal
   */
  public _withHeader(name: string, value: StringMatch): HttpMatch {
    return new HttpMatch({ ...this.options, headers: { ...this.options.headers, [name]: value } });
  }

  /** @internal */
  public _matchesHeader(name: string): boolean {
    return Object.keys(this.options.headers ?? {}).some(header => header.toLowerCase() === name.toLowerCase());
  }

  /**
   * Whether a prefix of the path can be replaced where this holds.
   *
   * @internal
   */
  public _hasPrefixOrNoPath(): boolean {
    return this.options.uri === undefined || this.options.uri._isPrefix();
  }
}

/** Istio takes an empty name, but the proxy then refuses all routes. */
function paramProblem(name: string): Problem {
  return emptyProblem(name, 'use the name of a query parameter');
}

function problemsOf(options: HttpMatchOptions): Problems {
  const { uri, scheme, method, authority, headers, withoutHeaders, queryParams } = options;
  const header = (name: string, value: StringMatch) => matchedHeaderProblem(name) ?? value._textProblem();
  return {
    uri: uri?._pathProblem(),
    scheme: scheme?._textProblem(),
    method: method?._textProblem(),
    authority: authority?._textProblem(),
    ...entryProblem('headers', headers, header),
    ...entryProblem('withoutHeaders', withoutHeaders, header),
    ...entryProblem('queryParams', queryParams, (name, value) => paramProblem(name) ?? value._textProblem()),
    ...scopeProblems(options),
  };
}

function renderAll(matches: { [name: string]: StringMatch } | undefined): { [name: string]: istio.StringMatch } | undefined {
  return matches && Object.fromEntries(Object.entries(matches).map(([name, match]) => [name, match._render()]));
}
