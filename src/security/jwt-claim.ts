import { Condition } from './condition';
import { checkArguments } from '../base/argument';
import { HttpMatch } from '../routing/http-match';
import { StringMatch } from '../routing/string-match';
import { noneProblem } from '../validation/vocabulary/empty';

const ISSUER = claimKey(['iss']);

/**
 * A claim of a verified token, to allow requests by or to route them by. Text and lists of text can be compared.
 *
 * Istio looks for a claim in whichever valid token a request has. So the issuer is compared too, if the rule has one: what this issuer may say,
 * another one whose tokens are valid as well may not.
 *
 * @see https://istio.io/latest/docs/tasks/security/authentication/jwt-route/
 */
export class JwtClaim {
  /** @internal */
  public static _of(path: string[], issuer: string | undefined): JwtClaim {
    return new JwtClaim(claimKey(path), issuer);
  }

  private constructor(private readonly key: string, private readonly issuer: string | undefined) {}

  /**
   * Requests whose token is of the issuer and whose claim has one of the values; of a list, one that is among its values. For the `whenAllOf`
   * of a rule.
   *
   * @param values at least one; a `*` at the start or the end stands for any text, and alone for any value that is there
   */
  public anyOf(...values: string[]): Condition {
    checkArguments('JwtClaim.anyOf', { values: noneProblem(values, 'value') });
    const claim = Condition.of(this.key, { values });
    return this.issuer === undefined ? claim : Condition._allOf(claim, Condition.of(ISSUER, { values: [this.issuer] }));
  }

  /**
   * Requests whose claim has none of the values, whoever issued the token. Those without the claim, or without a token, are among them.
   *
   * @param values at least one; a `*` at the start or the end stands for any text
   */
  public noneOf(...values: string[]): Condition {
    checkArguments('JwtClaim.noneOf', { values: noneProblem(values, 'value') });
    return Condition.of(this.key, { notValues: values });
  }

  /**
   * Requests with a token of the issuer that a route is for. It works on gateways alone, whose pods need the RequestAuthentication with the
   * rule of the claim.
   *
   * @param value how the claim must look; of a list, how one of its values must look
   */
  public matching(value: StringMatch): HttpMatch {
    const issuer = this.issuer === undefined ? {} : { [`@${ISSUER}`]: StringMatch.exact(this.issuer) };
    return HttpMatch.of({ headers: { [`@${this.key}`]: value, ...issuer } });
  }
}

function claimKey(path: string[]): string {
  return `request.auth.claims${path.map(name => `[${name}]`).join('')}`;
}
