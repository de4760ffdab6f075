import { valueOf } from './answer';
import { Namespace, Namespaces } from './namespaces';
import { Workload } from './workload';

/** How a workload is in the mesh; `unknown` where its namespace is not in the manifests and would say. */
export type Membership = 'sidecar' | 'ambient' | 'none' | 'unknown';

const INJECT = 'sidecar.istio.io/inject';
const MODE = 'istio.io/dataplane-mode';
const REVISION = 'istio.io/rev';
const PROXY = 'istio-proxy';

/**
 * How a workload is in the mesh, by what the injection's webhook and the ambient agent read: its own word goes before that of
 * its namespace, and a sidecar before ambient.
 */
export function membershipOf(workload: Workload, namespaces: Namespaces): Membership {
  const { labels, containers, isOnHostNetwork } = workload;
  if (containers.some(({ name }) => name === PROXY)) {
    return 'sidecar';
  }
  if (isOnHostNetwork) {
    return 'none';
  }
  const isWithSidecar = isInjected(workload, namespaces);
  if (isWithSidecar === true) {
    return 'sidecar';
  }
  if (labels[MODE] !== undefined || isAmbient(namespaces, workload.namespace)) {
    return (labels[MODE] ?? 'ambient') === 'ambient' ? 'ambient' : 'none';
  }
  return isWithSidecar === undefined ? 'unknown' : 'none';
}

/** Whether the webhook adds a proxy to the pods of a workload; undefined where their namespace would say, and nobody knows it. */
export function isInjected({ labels, annotations, isOnHostNetwork, namespace: place }: Workload, namespaces: Namespaces): boolean | undefined {
  const own = labels[INJECT] ?? annotations[INJECT];
  if (isOnHostNetwork || own !== undefined) {
    return !isOnHostNetwork && own !== 'false';
  }
  const namespace = valueOf(namespaces.find(place));
  if (namespace?.injection === 'disabled') {
    return false;
  }
  if (namespace?.injection === 'enabled' || (namespace?.revision ?? labels[REVISION] ?? '') !== '') {
    return true;
  }
  return namespace === undefined ? undefined : false;
}

/**
 * Whether the manifests keep a workload out of the mesh: by its own word, or by that of its namespace, which is silent on purpose
 * where others say something.
 */
export function isKeptOutside(workload: Workload, namespaces: Namespaces): boolean {
  if (membershipOf(workload, namespaces) !== 'none') {
    return false;
  }
  const { labels, annotations, isOnHostNetwork } = workload;
  return isOnHostNetwork || (labels[INJECT] ?? annotations[INJECT]) === 'false' || namespaces.all.some(isSaying);
}

function isSaying({ injection, revision, labels }: Namespace): boolean {
  return injection !== undefined || revision !== undefined || labels[MODE] !== undefined;
}

/** Whether the manifests say that a namespace is in the ambient mesh. */
export function isAmbient(namespaces: Namespaces, name: string): boolean {
  return valueOf(namespaces.find(name))?.isAmbient === true;
}
