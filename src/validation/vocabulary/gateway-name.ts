import { hostProblem } from './host';
import { mixedCaseLabelProblem } from './mixed-case-label';
import { Problem, problem } from './problem';

const FIX = 'use namespace/name, the name of a gateway in the same namespace, or "mesh"';

/** The name of a Gateway that routes are bound to, with or without its namespace; of a qualified one the name itself may be of any form. */
export function gatewayNameProblem(name: string, anyForm = false): Problem {
  const slash = name.indexOf('/');
  if (slash === -1) {
    return hostProblem(name) === undefined ? undefined : problem(name, FIX);
  }
  const own = name.slice(slash + 1);
  return mixedCaseLabelProblem(name.slice(0, slash)) === undefined && own !== '' && (anyForm || mixedCaseLabelProblem(own) === undefined)
    ? undefined
    : problem(name, FIX);
}

/** The name of a Gateway in its old form, `name.namespace` and more. */
export function legacyGatewayNameProblem(name: string): Problem {
  const [own, namespace] = name.split('.');
  return namespace === undefined || name.includes('/') ? undefined : problem(name, `use "${namespace}/${own}"`);
}
