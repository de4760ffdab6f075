import { merged } from './merge';
import { Manifest } from '../../validation/manifest';
import { Tree, treeOf } from '../values/tree';

/** The objects of a component that settings of Kubernetes are about. */
export interface Workload {
  readonly kind: 'Deployment' | 'DaemonSet';
  readonly name: string;
  readonly container: string;
  /** Whether the ports of the Service are settled already. */
  readonly hasPorts?: boolean;
}

/** Where a setting stands in an object of a kind; in a workload, unless another kind is named. */
interface Place {
  readonly kind?: string;
  readonly path: readonly string[];
}

const POD = ['spec', 'template', 'spec'];
const CONTAINER: readonly string[] = [...POD, 'containers'];

/** The settings under `k8s` that an IstioOperator has for a component. */
const PLACES: { readonly [setting: string]: Place } = {
  affinity: { path: [...POD, 'affinity'] },
  env: { path: [...CONTAINER, 'env'] },
  hpaSpec: { kind: 'HorizontalPodAutoscaler', path: ['spec'] },
  imagePullPolicy: { path: [...CONTAINER, 'imagePullPolicy'] },
  nodeSelector: { path: [...POD, 'nodeSelector'] },
  podAnnotations: { path: ['spec', 'template', 'metadata', 'annotations'] },
  podDisruptionBudget: { kind: 'PodDisruptionBudget', path: ['spec'] },
  priorityClassName: { path: [...POD, 'priorityClassName'] },
  readinessProbe: { path: [...CONTAINER, 'readinessProbe'] },
  replicaCount: { path: ['spec', 'replicas'] },
  resources: { path: [...CONTAINER, 'resources'] },
  securityContext: { path: [...POD, 'securityContext'] },
  service: { kind: 'Service', path: ['spec'] },
  serviceAnnotations: { kind: 'Service', path: ['metadata', 'annotations'] },
  strategy: { path: ['spec', 'strategy'] },
  tolerations: { path: [...POD, 'tolerations'] },
};

export const KUBERNETES_SETTINGS = Object.keys(PLACES);

/** The objects of a component with settings of Kubernetes laid over them. */
export function withKubernetesSettings(objects: Manifest[], workload: Workload, settings: Tree = {}): Manifest[] {
  const names = Object.keys(settings).sort();
  return names.length === 0 ? objects : objects.map(object => names.reduce((patched, name) => {
    const { kind = workload.kind, path } = PLACES[name];
    const isMeant = object.kind === kind && object.metadata.name === workload.name;
    return isMeant ? finished(merged(patched, patchOf(workload, path, valueOf(name, settings[name], workload))) as Manifest) : patched;
  }, object));
}

function valueOf(name: string, value: unknown, { hasPorts = false }: Workload): unknown {
  if (name !== 'service' || !hasPorts) {
    return value;
  }
  const { ports, ...others } = value as Tree;
  return others;
}

/** A setting as a patch of the whole object; one of a container names the container. */
function patchOf({ container }: Workload, path: readonly string[], value: unknown): Tree {
  const within = CONTAINER.length;
  return CONTAINER.every((key, index) => path[index] === key)
    ? treeOf(CONTAINER, [{ name: container, ...treeOf(path.slice(within), value) }])
    : treeOf(path, value);
}

/** A budget has one of the two: what is asked for takes the place of what Istio says. */
function finished(object: Manifest): Manifest {
  if (object.kind !== 'PodDisruptionBudget' || object.spec.maxUnavailable === undefined) {
    return object;
  }
  const { minAvailable, ...spec } = object.spec;
  return { ...object, spec };
}
