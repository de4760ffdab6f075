import { GATEWAY_API_RULES } from './gateway-api-rules';
import { Check, shown } from './report';
import { Rule } from './rule';
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
  return (value, path, report) => {
    if (!rule.holds(value)) {
      report.add(SCHEMA.ruleBroken, path, `got ${shown(value)}`, rule.fix);
    }
  };
}

/** A rule in code, or undefined if there is none for the expression. */
export function ruleOf(expression: string): Rule | undefined {
  return RULES[expression] ?? GATEWAY_API_RULES[expression];
}
