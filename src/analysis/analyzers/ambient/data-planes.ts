import { property } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { findingOf } from '../../finding';
import { isAmbient } from '../../model/membership';
import { USE_WAYPOINT } from '../../model/waypoints';
import { Workload } from '../../model/workload';

const MODE = 'istio.io/dataplane-mode';
const INJECT = 'sidecar.istio.io/inject';

/** A workload or namespace with the labels of both data planes. */
export const twoDataPlanes: Analyzer = {
  entry: AMBIENT.twoDataPlanes,

  analyze(mesh) {
    const workloads = mesh.workloads.all.filter(({ labels }) => labels[MODE] === 'ambient' && labels[INJECT] === 'true').map(workload =>
      findingOf(AMBIENT.twoDataPlanes, workload.object, labelPath(workload, MODE), { message: `it has ${INJECT} too`, fix: 'keep one of the labels' }));
    const mixed = mesh.namespaces.all.filter(namespace => namespace.labels[MODE] === 'ambient' && !namespace.isAmbient);
    const namespaces = mixed.map(({ object, injection }) =>
      findingOf(AMBIENT.twoDataPlanes, object, property('metadata.labels', MODE), {
        message: `it has ${injection === 'enabled' ? 'istio-injection' : 'istio.io/rev'} too`,
        fix: 'keep one of the labels',
      }));
    return [...workloads, ...namespaces];
  },
};

/** A workload that asks for a sidecar in a namespace of the ambient mesh. */
export const sidecarInAmbient: Analyzer = {
  entry: AMBIENT.sidecarInAmbient,

  analyze(mesh) {
    return mesh.workloads.all
      .filter(workload => workload.labels[INJECT] === 'true' && workload.labels[MODE] === undefined && isAmbient(mesh.namespaces, workload.namespace))
      .map(workload => findingOf(AMBIENT.sidecarInAmbient, workload.object, labelPath(workload, INJECT), {
        message: `namespace ${workload.namespace} is in the ambient mesh`,
        fix: 'take the label away, unless the sidecar is meant',
      }));
  },
};

/** A workload outside of the ambient mesh that asks for a waypoint. */
export const idleWaypoint: Analyzer = {
  entry: AMBIENT.idleWaypoint,

  analyze(mesh) {
    return mesh.workloads.all
      .filter(workload => ![undefined, 'none'].includes(workload.labels[USE_WAYPOINT]) && ['sidecar', 'none'].includes(mesh.membershipOf(workload)))
      .map(workload => findingOf(AMBIENT.idleWaypoint, workload.object, labelPath(workload, USE_WAYPOINT), {
        message: 'the workload is not in the ambient mesh',
        fix: `label it with ${MODE}: ambient`,
      }));
  },
};

function labelPath({ path }: Workload, label: string): string {
  return property(`${path === '' ? '' : `${path}.`}metadata.labels`, label);
}
