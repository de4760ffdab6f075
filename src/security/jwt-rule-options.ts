import { Duration } from 'cdk8s';
import { JwtKeys } from './jwt-keys';
import { durationProblem } from '../base/duration';
import { Problems, withinEach } from '../base/problems';
import { eachProblem } from '../validation/vocabulary/each';
import { emptyProblem } from '../validation/vocabulary/empty';
import { Problem, problem, problemIf } from '../validation/vocabulary/problem';

const MAX_CLAIMS = 64;
const HEADER = /^[-_A-Za-z0-9]+$/;

/** A header that a token may come in. */
export interface JwtHeader {
  /** Name of the header. */
  readonly name: string;

  /**
   * Text before the token, with the blank that ends it, such as `Bearer `.
   *
   * @default - the header is the token
   */
  readonly prefix?: string;
}

/** A claim that the application gets as a header. */
export interface ClaimToHeader {
  /** Name of the claim; dots lead into nested claims. Text, whole numbers and booleans are copied. */
  readonly claim: string;

  /** Name of the header: letters, digits, dashes and underscores, unique in the rule. A client's own header of that name is overwritten. */
  readonly header: string;
}

/** How tokens are found, verified and handed on, whoever issues them. */
export interface JwtTokenOptions {
  /**
   * Audiences of which a token must name one.
   *
   * @default - a token's audiences do not matter
   */
  readonly audiences?: string[];

  /**
   * Headers that a token may come in.
   *
   * @default - `Authorization` with the prefix `Bearer `, and the query parameter `access_token`, if neither headers, parameters nor cookies are given
   */
  readonly fromHeaders?: JwtHeader[];

  /**
   * Query parameters that a token may come in. Such tokens get into logs.
   *
   * @default - none, but see `fromHeaders`
   */
  readonly fromParams?: string[];

  /**
   * Cookies that a token may come in.
   *
   * @default - none
   */
  readonly fromCookies?: string[];

  /**
   * Whether the application gets the token too.
   *
   * @default false
   */
  readonly forwardOriginalToken?: boolean;

  /**
   * Header in which the application gets the verified claims, all of them, as base64url of JSON.
   *
   * @default - none
   */
  readonly outputPayloadToHeader?: string;

  /**
   * Single claims that the application gets as headers.
   *
   * @default - none
   */
  readonly outputClaimToHeaders?: ClaimToHeader[];

  /**
   * Claims that hold several values with blanks between, besides `scope` and `permission`: at most 64 names. A condition compares each value.
   *
   * @default - none more
   */
  readonly spaceDelimitedClaims?: string[];

  /**
   * How long to wait for the keys, whole milliseconds, at least one.
   *
   * @default Duration.seconds(5)
   */
  readonly timeout?: Duration;
}

/** How the tokens of one issuer are found, verified and handed on. */
export interface JwtRuleOptions extends JwtTokenOptions {
  /**
   * Keys of the issuer.
   *
   * @default - those that the issuer names at `/.well-known/openid-configuration` below its own URL; at synthesis it is an error if it is none
   */
  readonly keys?: JwtKeys;
}

export function tokenProblems(options: JwtTokenOptions): Problems {
  const { audiences, fromHeaders, fromParams, fromCookies, outputClaimToHeaders, spaceDelimitedClaims, timeout } = options;
  return {
    ...eachProblem('audiences', audiences, audience => emptyProblem(audience, 'use an audience')),
    ...withinEach('fromHeaders', fromHeaders, ({ name }) => ({ name: emptyProblem(name, 'use the name of a header') })),
    ...eachProblem('fromParams', fromParams, param => emptyProblem(param, 'use the name of a query parameter')),
    ...eachProblem('fromCookies', fromCookies, cookie => emptyProblem(cookie, 'use the name of a cookie')),
    ...withinEach('outputClaimToHeaders', outputClaimToHeaders, ({ claim, header }) => ({ claim: claimProblem(claim), header: headerProblem(header) })),
    ...eachProblem('spaceDelimitedClaims', spaceDelimitedClaims, claimProblem),
    spaceDelimitedClaims: countProblem(spaceDelimitedClaims ?? []),
    timeout: durationProblem(timeout),
  };
}

function claimProblem(claim: string): Problem {
  return emptyProblem(claim, 'use the name of a claim');
}

function headerProblem(header: string): Problem {
  return HEADER.test(header) ? undefined : problem(header, 'use letters, digits, dashes and underscores');
}

function countProblem(claims: string[]): Problem {
  return problemIf(claims.length > MAX_CLAIMS, `got ${claims.length} claims`, `use at most ${MAX_CLAIMS}`);
}
