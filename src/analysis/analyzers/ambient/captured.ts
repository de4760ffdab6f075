import { GATEWAY_NAME } from '../../model/kubernetes-gateways';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';
import { Workload } from '../../model/workload';

/** Whether ztunnels take the connections of a workload, and no proxy of its own. */
export function isCaptured(mesh: MeshModel, workload: Workload): boolean {
  return workload.labels[GATEWAY_NAME] === undefined && mesh.membershipOf(workload) === 'ambient';
}

/** The first workload that a policy selects whose connections ztunnels take. */
export function firstCaptured(mesh: MeshModel, policy: Policy): Workload | undefined {
  return mesh.policies.selectedBy(policy).find(workload => isCaptured(mesh, workload));
}

/** Whether all that runs is in the ambient mesh or in none: then nobody but waypoints reads routes. */
export function isAmbientOnly(mesh: MeshModel): boolean {
  return mesh.workloads.all.length > 0 && mesh.workloads.all.every(workload => ['ambient', 'none'].includes(mesh.membershipOf(workload)))
    && mesh.workloads.all.some(workload => isCaptured(mesh, workload));
}
