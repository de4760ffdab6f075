import { Check, shown } from './report';
import { Rule, Rules } from './rule';
import { RULES } from './rule-table';
import { SCHEMA } from '../catalogue/schema';

/**
 * The check of one rule expression of a CRD.
 *
 * @throws if the rule is not known: facts of a new release need their new rules written in code
 */
export function ruleCheck(expression: string): Check {
  const rule = ruleOf(expression);
  if (rule === undefined) {
    throw new Error(`no such rule in rule-table.ts or gateway-api-rules: ${expression}`);
  }
  return (value, report) => {
    if (!rule.holds(value)) {
      report.add(SCHEMA.ruleBroken, `got ${shown(value)}`, rule.fix);
    }
  };
}

/** A rule in code, or undefined if there is none for the expression. */
export function ruleOf(expression: string): Rule | undefined {
  return RULES[expression] ?? gatewayApiRules()[expression];
}

/** The rules of Gateway API are loaded when the first one is asked for: many meshes have none of its kinds. */
function gatewayApiRules(): Rules {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./gateway-api-rules').GATEWAY_API_RULES;
}
