import { anyOfProblems } from './any-of';
import { Condition } from './condition';
import { Operation } from './operation';
import { Source } from './source';
import { Problems } from '../base/problems';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';

/**
 * Which requests a policy is for: those that come from any of the sources, AND do any of the operations, AND meet all of the conditions.
 *
 * A rule that leaves out all three is for every request. Of several rules of a policy any one is enough; so what belongs together stands in one
 * rule, and alternatives with different operations in rules of their own.
 *
 * @see https://istio.io/latest/docs/reference/config/security/authorization-policy/#Rule
 */
export interface AuthorizationRule {
  /**
   * Sources of which the request comes from any one. At least one.
   *
   * @default - it may come from anywhere
   */
  readonly fromAnyOf?: Source[];

  /**
   * Operations of which the request does any one. At least one.
   *
   * @default - it may do anything
   */
  readonly toAnyOf?: Operation[];

  /**
   * Conditions that must all hold. At least one.
   *
   * @default - no conditions
   */
  readonly whenAllOf?: Condition[];
}

export function ruleProblems({ fromAnyOf, toAnyOf, whenAllOf }: AuthorizationRule): Problems {
  return {
    ...anyOfProblems('fromAnyOf', fromAnyOf, 'source'),
    ...anyOfProblems('toAnyOf', toAnyOf, 'operation'),
    ...anyOfProblems('whenAllOf', whenAllOf, 'condition'),
  };
}

export function renderRule({ fromAnyOf, toAnyOf, whenAllOf }: AuthorizationRule): istio.AuthorizationPolicyRule {
  return {
    from: fromAnyOf?.map((source, index) => ({ source: at(`from[${index}].source`, () => source._render()) })),
    to: toAnyOf?.map(operation => ({ operation: operation._render() })),
    when: whenAllOf?.flatMap(condition => condition._render()),
  };
}
