import { JwtClaim } from './jwt-claim';
import { JwtKeys } from './jwt-keys';
import { JwtRuleOptions, JwtTokenOptions, tokenProblems } from './jwt-rule-options';
import { Source } from './source';
import { checkArguments } from '../base/argument';
import { renderDuration } from '../base/duration';
import { frozen } from '../base/frozen';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { emptyProblem, noneProblem } from '../validation/vocabulary/empty';
import { Problem, problem, problemIf } from '../validation/vocabulary/problem';

/**
 * Whose tokens are valid, and how they are found and handed on. What tokens then allow, an AuthorizationPolicy says, with the sources
 * and claims that the rule has.
 *
 * @see https://istio.io/latest/docs/reference/config/security/jwt/#JWTRule
 */
export class JwtRule {
  /**
   * The tokens of one issuer.
   *
   * @param issuer who the tokens name as `iss`, most often a URL. Throws if it is empty, or an option is wrong
   */
  public static issuer(issuer: string, options: JwtRuleOptions = {}): JwtRule {
    checkArguments('JwtRule.issuer', { issuer: emptyProblem(issuer, 'use an issuer, or JwtRule.anyIssuer'), ...tokenProblems(options) });
    return new JwtRule(issuer, options.keys, frozen(options));
  }

  /**
   * All tokens that published keys verify, whoever issued them.
   *
   * @param jwksUri an http or https URL of a JSON Web Key Set, at most 2048 characters. Throws if it is none, or an option is wrong
   */
  public static anyIssuer(jwksUri: string, options: JwtTokenOptions = {}): JwtRule {
    checkArguments('JwtRule.anyIssuer', tokenProblems(options));
    return new JwtRule(undefined, JwtKeys.uri(jwksUri), frozen(options));
  }

  private constructor(
    private readonly trusted: string | undefined,
    private readonly keys: JwtKeys | undefined,
    private readonly options: JwtTokenOptions,
  ) {}

  /** Requests with a valid token of the issuer that names a subject. For the `fromAnyOf` of an authorization rule. */
  public anySubject(): Source {
    return Source.requestPrincipals(this.trusted === undefined ? '*' : `${this.trusted}/*`);
  }

  /**
   * Requests with a valid token of the issuer for one of the subjects. For the `fromAnyOf` of an authorization rule.
   *
   * @param names subjects, at least one, as tokens name them in `sub`; where the rule has an issuer, a `*` at the end stands for any text.
   * Throws if one has a slash, which Istio would take for the end of the issuer: compare `claim('sub')` then
   */
  public subjects(...names: string[]): Source {
    checkArguments('JwtRule.subjects', { names: noneProblem(names, 'subject'), ...eachProblem('names', names, subjectProblem) });
    return Source.requestPrincipals(...names.map(name => `${this.trusted ?? '*'}/${name}`));
  }

  /**
   * A claim of the tokens.
   *
   * @param path name of the claim; for nested claims, the names from the outermost to the innermost. Throws if one is empty or has brackets,
   * or it is the issuer of a rule that has one, which every claim of the rule is compared with anyway
   */
  public claim(...path: string[]): JwtClaim {
    checkArguments('JwtRule.claim', {
      path: noneProblem(path, 'name') ?? this.issuerProblem(path),
      ...eachProblem('path', path, claimNameProblem),
    });
    return JwtClaim._of(path, this.trusted);
  }

  /** @internal */
  public _render(): istio.JwtRule {
    const { audiences, fromHeaders, fromParams, fromCookies, forwardOriginalToken, outputPayloadToHeader } = this.options;
    const { outputClaimToHeaders, spaceDelimitedClaims, timeout } = this.options;
    return {
      issuer: this.trusted,
      ...this.keys?._render(),
      audiences,
      fromHeaders: fromHeaders?.map(({ name, prefix }) => ({ name, prefix })),
      fromParams,
      fromCookies,
      forwardOriginalToken,
      outputPayloadToHeader,
      outputClaimToHeaders: outputClaimToHeaders?.map(({ header, claim }) => ({ header, claim })),
      spaceDelimitedClaims,
      timeout: renderDuration(timeout),
    };
  }

  private issuerProblem([name, ...inner]: string[]): Problem {
    const isIssuer = name === 'iss' && inner.length === 0;
    return problemIf(isIssuer && this.trusted !== undefined, 'got the issuer, which the rule has', 'leave it out');
  }
}

function subjectProblem(subject: string): Problem {
  return subject === '' || subject.includes('/') ? problem(subject, 'use a subject without a slash, or compare claim(\'sub\')') : undefined;
}

function claimNameProblem(name: string): Problem {
  return /^[^[\]]+$/.test(name) ? undefined : problem(name, 'use the name of a claim, without brackets');
}
