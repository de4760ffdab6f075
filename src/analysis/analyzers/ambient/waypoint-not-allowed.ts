import { isCaptured } from './captured';
import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { Finding, findingOf, ifMissing } from '../../finding';
import { Identity, isAllow, mayBeFor } from '../../model/authorization';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { KubernetesGateway } from '../../model/kubernetes-gateways';
import { grouped } from '../../model/lists';
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
    const callers = new Callers(mesh);
    const reported = new Set<Policy>();
    return mesh.registry.services.flatMap(service => {
      const waypoint = service.isHeadless ? undefined : mesh.waypoints.inFrontOf(labelsAt(service.object, 'metadata', 'labels'), service.namespace);
      const [policy] = waypoint === undefined ? [] : policiesWithout(mesh, service, mesh.proxies.identityOf(waypoint), callers);
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
function policiesWithout(mesh: MeshModel, service: RegisteredHost, waypoint: Identity, callers: Callers): Policy[] {
  return mesh.backends.behind(service).filter(callee => isCaptured(mesh, callee)).flatMap(callee => {
    const allowing = mesh.policies.of(KIND.AuthorizationPolicy, callee).filter(isAllow);
    return allowing.some(policy => mayBeFor(policy, waypoint)) ? [] : allowing.filter(policy => callers.someIn(policy, callee));
  });
}

/** Who calls through waypoints: workloads of the ambient mesh, by their identities. */
class Callers {
  private byIdentity?: Map<string, Workload[]>;

  public constructor(private readonly mesh: MeshModel) {}

  /** Whether a policy lets someone else than the callee in. */
  public someIn(policy: Policy, callee: Workload): boolean {
    this.byIdentity ??= grouped(this.mesh.workloads.all.filter(workload => isCaptured(this.mesh, workload)),
      ({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`);
    return [...this.byIdentity.values()].some(([one, other]) =>
      (one !== callee || other !== undefined) && mayBeFor(policy, this.mesh.proxies.identityOf(one)));
  }
}

function finding({ object }: Policy, service: RegisteredHost, { object: waypoint, namespace, serviceAccount }: KubernetesGateway): Finding {
  return findingOf(AMBIENT.waypointNotAllowed, object, 'spec.rules', {
    message: `calls of ${titleOf(service.object)} come from service account ${serviceAccount} of namespace ${namespace}, which no policy of its pods allows`,
    fix: `allow principal cluster.local/ns/${namespace}/sa/${serviceAccount}, and the callers by a policy with targetRefs`,
  }, [service.object, waypoint]);
}
