import { beyondZtunnel } from '../analysis/model/authorization';
import { RenderingError } from '../base/rendering';
import { AT_WAYPOINT } from '../discovery/mesh-workload-reference';
import * as istio from '../imports/istio';

const { ALLOW, DENY } = istio.AuthorizationPolicyAction;

/** Throws where a policy says something that ztunnels do not understand: they would allow or deny something else. */
export function checkForZtunnel({ action = ALLOW, rules = [] }: istio.AuthorizationPolicySpec): void {
  if (action !== ALLOW && action !== DENY) {
    throw new RenderingError('spec.action', `the workload is in the ambient mesh, whose ztunnels do not know ${action}; ${AT_WAYPOINT}`);
  }
  rules.forEach((rule, index) => {
    const field = beyondZtunnel(rule);
    if (field !== undefined) {
      throw new RenderingError(`spec.rules[${index}].${field}`, `the workload is in the ambient mesh, whose ztunnels see connections alone; ${AT_WAYPOINT}`);
    }
  });
}
