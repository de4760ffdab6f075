import { isCaptured } from './captured';
import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { Finding, findingOf, ifMissing } from '../../finding';
import { Identity, isAllow, mayBeFor } from '../../model/authorization';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { KubernetesGateway } from '../../model/kubernetes-gateways';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';
import { labelsAt } from '../../model/read';
import { RegisteredHost } from '../../model/service';
import { Workload } from '../../model/workload';

/** Makes istiod allow waypoints by itself. */
const ALLOWED_BY_ITSELF = 'PILOT_AUTO_ALLOW_WAYPOINT_POLICY';

/** A policy that lets callers of the ambient mesh in, whose calls come through a waypoint that no policy of the pods lets in. */
export const waypointNotAllowed: Analyzer = {
  entry: AMBIENT.waypointNotAllowed,

  analyze(mesh) {
    if (!mesh.policies.all(KIND.AuthorizationPolicy).some(isAllow) || mesh.controlPlane.setting(ALLOWED_BY_ITSELF) === 'true') {
      return [];
    }
    const reported = new Set<Policy>();
    return mesh.registry.services.flatMap(service => {
      const waypoint = service.isHeadless ? undefined : mesh.waypoints.inFrontOf(labelsAt(service.object, 'metadata', 'labels'), service.namespace);
      const [policy] = waypoint === undefined ? [] : policiesWithout(mesh, service, identityOf(mesh, waypoint));
      if (policy === undefined || reported.has(policy)) {
        return [];
      }
      reported.add(policy);
      // Other policies of the namespace may be elsewhere, unless the namespace is all here.
      return ifMissing(mesh.world.without(KIND.AuthorizationPolicy, service.namespace), () => finding(policy, service, waypoint!));
    });
  },
};

/** The policies that let a caller in who goes through the waypoint, where none lets the waypoint in. */
function policiesWithout(mesh: MeshModel, service: RegisteredHost, waypoint: Identity): Policy[] {
  return mesh.backends.behind(service).filter(callee => isCaptured(mesh, callee)).flatMap(callee => {
    const allowing = mesh.policies.of(KIND.AuthorizationPolicy, callee).filter(isAllow);
    return allowing.some(policy => mayBeFor(policy, waypoint)) ? [] : allowing.filter(policy => isForSomeCaller(mesh, policy, callee));
  });
}

function isForSomeCaller(mesh: MeshModel, policy: Policy, callee: Workload): boolean {
  return mesh.workloads.all.some(caller => caller !== callee && mayBeFor(policy, mesh.proxies.identityOf(caller)) && isCaptured(mesh, caller));
}

function identityOf({ config }: MeshModel, { namespace, serviceAccount }: KubernetesGateway): Identity {
  return { trustDomain: config.trustDomain, namespace, serviceAccount };
}

function finding({ object }: Policy, service: RegisteredHost, { object: waypoint, namespace, serviceAccount }: KubernetesGateway): Finding {
  return findingOf(AMBIENT.waypointNotAllowed, object, 'spec.rules', {
    message: `calls of ${titleOf(service.object)} come from service account ${serviceAccount} of namespace ${namespace}, which no policy of its pods allows`,
    fix: `allow principal cluster.local/ns/${namespace}/sa/${serviceAccount}, and the callers by a policy with targetRefs`,
  }, [service.object, waypoint]);
}
