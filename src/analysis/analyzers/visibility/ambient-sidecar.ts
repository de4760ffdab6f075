import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { findingOf } from '../../finding';
import { isAmbient } from '../../model/membership';
import { MeshModel } from '../../model/mesh-model';
import { SidecarInfo } from '../../model/sidecars';

/** A Sidecar all of whose pods are in the ambient mesh. */
export const ambientSidecar: Analyzer = {
  entry: VISIBILITY.ambientSidecar,

  analyze(mesh) {
    return mesh.sidecars.filter(sidecar => isForAmbientOnly(mesh, sidecar)).map(({ object, namespace, selector }) =>
      findingOf(VISIBILITY.ambientSidecar, object, selector === undefined ? 'spec' : 'spec.workloadSelector', {
        message: selector === undefined ? `namespace ${namespace} is in the ambient mesh` : 'all pods that it picks are in the ambient mesh',
        fix: 'take the Sidecar away',
      }));
  },
};

/** Pods in an ambient namespace may still ask for a sidecar, and then the rest of the namespace has some. */
function isForAmbientOnly(mesh: MeshModel, { namespace, selector }: SidecarInfo): boolean {
  if (selector === undefined && !isAmbient(mesh.namespaces, namespace)) {
    return false;
  }
  const picked = mesh.workloads.select(selector ?? {}, namespace);
  return (selector === undefined || picked.length > 0) && picked.every(workload => mesh.membershipOf(workload) !== 'sidecar')
    && (selector === undefined || picked.some(workload => mesh.membershipOf(workload) === 'ambient'));
}
