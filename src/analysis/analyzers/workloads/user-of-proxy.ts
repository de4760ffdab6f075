import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { Finding, findingOf, withSeverity } from '../../finding';
import { MeshModel } from '../../model/mesh-model';
import { isOfControlPlane } from '../../model/ownership';
import { Container, Workload } from '../../model/workload';

const USER = 1337;
const PROXY = 'istio-proxy';

/** A container that runs as the proxy's user beside a sidecar; where nobody knows whether there is one, it is only noted. */
export const userOfProxy: Analyzer = {
  entry: WORKLOADS.userOfProxy,

  analyze(mesh) {
    return mesh.workloads.all.filter(workload => workload.containers.some(isOfProxysUser(workload))).flatMap(workload => judge(mesh, workload));
  },
};

function judge(mesh: MeshModel, workload: Workload): Finding[] {
  const membership = mesh.membershipOf(workload);
  if (membership === 'none' || membership === 'ambient' || isOfControlPlane(workload.object)) {
    return [];
  }
  const { object, containers, path } = workload;
  const places = new Set(containers.filter(isOfProxysUser(workload)).map(container =>
    container.runAsUser === undefined ? `${path === '' ? '' : `${path}.`}spec` : container.path));
  return [...places].map(place => {
    const finding = findingOf(WORKLOADS.userOfProxy, object, `${place}.securityContext.runAsUser`, {
      message: `user ${USER} is that of the proxy`,
      fix: 'use another user',
    });
    return membership === 'unknown' ? withSeverity('info', finding) : finding;
  });
}

/** Init containers do so on purpose, to reach the network before the proxy is there. */
function isOfProxysUser({ runAsUser }: Workload): (container: Container) => boolean {
  return container => !container.isInit && container.name !== PROXY && (container.runAsUser ?? runAsUser) === USER;
}
