import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { findingOf } from '../../finding';
import { MeshModel } from '../../model/mesh-model';
import { Namespace } from '../../model/namespaces';
import { Workload } from '../../model/workload';

const INJECTION = 'istio-injection';
const REVISION = 'istio.io/rev';
const MODE = 'istio.io/dataplane-mode';
const INJECT = 'sidecar.istio.io/inject';
/** Where Istio itself is installed. */
const ISTIOS_OWN = 'istio-system';

/** A namespace whose labels ask for no proxies, with pods that do not ask for them either. */
export const namespaceOutsideMesh: Analyzer = {
  entry: WORKLOADS.namespaceOutsideMesh,

  analyze(mesh) {
    return mesh.controlPlane.injectsByDefault ? [] : silent(mesh).map(({ object, name }) => findingOf(WORKLOADS.namespaceOutsideMesh, object, 'metadata.name', {
      message: `pods of ${name} get no proxy unless they ask themselves`,
      fix: `label it ${INJECTION}: enabled, or disabled if that is meant`,
    }));
  },
};

/** A namespace whose labels ask for no proxies, where the installation gives them anyway. */
export const namespaceInjectedByDefault: Analyzer = {
  entry: WORKLOADS.namespaceInjectedByDefault,

  analyze(mesh) {
    return !mesh.controlPlane.injectsByDefault ? [] : silent(mesh).map(({ object, name }) =>
      findingOf(WORKLOADS.namespaceInjectedByDefault, object, 'metadata.name', {
        message: `pods of ${name} get a proxy though it has no label`,
        fix: `label it ${INJECTION}: enabled or disabled`,
      }));
  },
};

/** A namespace with more than one label that asks for proxies. */
export const severalInjectionLabels: Analyzer = {
  entry: WORKLOADS.severalInjectionLabels,

  analyze(mesh) {
    return mesh.namespaces.all.filter(({ name }) => name !== ISTIOS_OWN).flatMap(({ object, labels }) => {
      const asking = [INJECTION, REVISION, MODE].filter(label => labels[label] !== undefined);
      const isMeant = asking.length < 2 || (asking[0] === INJECTION && labels[INJECTION] !== 'enabled');
      return isMeant ? [] : [findingOf(WORKLOADS.severalInjectionLabels, object, `metadata.labels["${asking[1]}"]`, {
        message: `it has ${asking.map(label => `${label}=${labels[label]}`).join(' and ')}`,
        fix: `keep one of them: ${asking[0]} goes before`,
      })];
    });
  },
};

/** The namespaces that say nothing of the mesh, though there are pods in them that say nothing either. */
function silent(mesh: MeshModel): Namespace[] {
  return mesh.namespaces.all.filter(({ name, labels, injection = '', revision }) =>
    name !== ISTIOS_OWN && labels[MODE] !== 'ambient' && injection === '' && revision === undefined
    && mesh.workloads.select({}, name).some(workload => !hasOwnWord(workload) && mesh.membershipOf(workload) === 'none'));
}

function hasOwnWord({ labels, annotations, isOnHostNetwork }: Workload): boolean {
  return (labels[INJECT] ?? annotations[INJECT]) !== undefined || isOnHostNetwork;
}
