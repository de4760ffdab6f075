import { Check, shown } from './report';
import { RULES } from './rule-table';
import { SCHEMA } from '../catalogue/schema';

/**
 * The check of one rule expression of a CRD.
 *
 * @throws if the rule is not known: facts of a new release need their new rules written in `rule-table.ts`
 */
export function ruleCheck(expression: string): Check {
  const rule = RULES[expression];
  if (rule === undefined) {
    throw new Error(`no such rule in rule-table.ts: ${expression}`);
  }
  return (value, path, report) => {
    if (!rule.holds(value)) {
      report.add(SCHEMA.ruleBroken, path, `got ${shown(value)}`, rule.fix);
    }
  };
}
