import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { findingOf } from '../../finding';
import { isTakenBy } from '../../model/control-plane';
import { isInjected } from '../../model/membership';
import { MeshModel } from '../../model/mesh-model';
import { Workload } from '../../model/workload';

const PROXY = 'istio-proxy';
const FILLED_IN = 'auto';

/** Pods whose proxy the webhook is to fill in, and does not. */
export const proxyNotInjected: Analyzer = {
  entry: WORKLOADS.proxyNotInjected,

  analyze(mesh) {
    return mesh.workloads.all.flatMap(workload => {
      const proxy = workload.containers.find(({ name, image, isInit }) => name === PROXY && image === FILLED_IN && !isInit);
      return proxy === undefined || isTaken(mesh, workload) !== false ? [] : [
        findingOf(WORKLOADS.proxyNotInjected, workload.object, `${proxy.path}.image`, {
          message: `no webhook puts an image in the place of "${FILLED_IN}"`,
          fix: 'label the pods sidecar.istio.io/inject: "true"',
        }),
      ];
    });
  },
};

/** Whether a webhook takes the pods: by their labels, or one of the manifests; undefined where nobody knows. */
function isTaken(mesh: MeshModel, workload: Workload): boolean | undefined {
  const answer = mesh.namespaces.find(workload.namespace);
  // A namespace that does not exist has no labels.
  const labels = answer.is === 'known' ? answer.value?.labels : answer.is === 'absent' ? {} : undefined;
  const isAsked = isInjected(workload, mesh.namespaces);
  return isAsked === true || labels === undefined ? isAsked : mesh.controlPlane.injectors.some(injector => isTakenBy(injector, workload, labels));
}
