import { isSelecting, noWorkload } from './idle-selectors';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf, ifMissing } from '../../finding';
import { KIND } from '../../model/kinds';
import { isKeptOutside } from '../../model/membership';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';

/** An AuthorizationPolicy that no proxy goes by: for no workload at all, or for some outside of the mesh. */
export const idlePolicy: Analyzer = {
  entry: SECURITY.idlePolicy,

  analyze(mesh) {
    return mesh.policies.all(KIND.AuthorizationPolicy).flatMap(policy => judge(mesh, policy));
  },
};

function judge(mesh: MeshModel, policy: Policy): Finding[] {
  const isForAll = policy.isMeshWide && policy.selector === undefined;
  if (isForAll || policy.targets.length > 0 || mesh.proxies.areSelectedElsewhere(policy)) {
    return [];
  }
  if (!isSelecting(mesh, policy)) {
    return noWorkload(mesh, SECURITY.idlePolicy, policy);
  }
  const selected = mesh.policies.selectedBy(policy);
  if (selected.some(workload => mesh.membershipOf(workload) !== 'none')) {
    return [];
  }
  // Labels may be put on a namespace by hand, but hardly where others of the manifests have theirs.
  return ifMissing(mesh.world.withoutAny(selected.every(workload => isKeptOutside(workload, mesh.namespaces))), () => findingOf(SECURITY.idlePolicy, policy.object, policy.selector === undefined ? 'metadata.namespace' : policy.selectorPath, {
    message: 'none of the workloads that it is for is in the mesh',
    fix: 'enrol their namespace',
  }, selected.slice(0, 1).map(({ object }) => object)));
}
