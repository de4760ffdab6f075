import { Condition } from './condition';
import { checkArguments } from '../base/argument';
import { HttpMatch } from '../routing/http-match';
import { StringMatch } from '../routing/string-match';
import { noneProblem } from '../validation/vocabulary/empty';

/**
 * A claim of a verified token, to allow requests by or to route them by. Text and lists of text can be compared.
 *
 * @see https://istio.io/latest/docs/tasks/security/authentication/jwt-route/
 */
export class JwtClaim {
  /** @internal */
  public static _of(path: string[]): JwtClaim {
    return new JwtClaim(path.map(name => `[${name}]`).join(''));
  }

  private constructor(private readonly brackets: string) {}

  /**
   * Requests whose claim has one of the values; of a list, one that is among its values. For the `whenAllOf` of a rule.
   *
   * @param values at least one; a `*` at the start or the end stands for any text, and alone for any value that is there
   */
  public anyOf(...values: string[]): Condition {
    checkArguments('JwtClaim.anyOf', { values: noneProblem(values, 'value') });
    return Condition.of(this.key, { values });
  }

  /**
   * Requests whose claim has none of the values. Those without the claim, or without a token, are among them.
   *
   * @param values at least one; a `*` at the start or the end stands for any text
   */
  public noneOf(...values: string[]): Condition {
    checkArguments('JwtClaim.noneOf', { values: noneProblem(values, 'value') });
    return Condition.of(this.key, { notValues: values });
  }

  /**
   * Requests that a route is for. It works on gateways alone, whose pods need the RequestAuthentication with the rule of the claim.
   *
   * @param value how the claim must look; of a list, how one of its values must look
   */
  public matching(value: StringMatch): HttpMatch {
    return HttpMatch.header(`@${this.key}`, value);
  }

  private get key(): string {
    return `request.auth.claims${this.brackets}`;
  }
}
