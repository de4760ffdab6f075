import * as istio from '../imports/istio';
import { Operation } from '../security/operation';

/** Something that a caller may do. */
export interface CallerRule {
  readonly principal: string;
  readonly operation: Operation;
}

/** One rule a caller, so that nobody gets what another declared; sorted, so that the order of declaration does not matter. Without callers nothing is allowed. */
export function rulesByCaller(rules: CallerRule[]): istio.AuthorizationPolicyRule[] | undefined {
  const callers = new Map<string, Map<string, istio.AuthorizationPolicyOperation>>();
  for (const { principal, operation } of rules) {
    const rendered = operation._render();
    callers.set(principal, (callers.get(principal) ?? new Map()).set(JSON.stringify(rendered), rendered));
  }
  return callers.size === 0 ? undefined : sorted(callers).map(([principal, operations]) => ({
    from: [{ source: { principals: [principal] } }],
    to: sorted(operations).map(([, operation]) => ({ operation })),
  }));
}

function sorted<T>(map: Map<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => a < b ? -1 : 1);
}
