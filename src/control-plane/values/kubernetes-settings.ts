import { Tree, subtree } from './tree';

/**
 * Those settings under `k8s` that more than the object depends on which they are about, as values: a budget of disruptions needs to know how
 * many pods there are, and pods have the ports of their Service.
 *
 * @param hasPorts whether the ports of the Service are a value
 */
export function kubernetesValues(k8s: Tree, hasPorts = false): Tree {
  const { minReplicas, maxReplicas } = subtree(k8s, 'hpaSpec') ?? {};
  const { replicaCount } = k8s;
  const ports = subtree(k8s, 'service')?.ports;
  return {
    ...minReplicas !== undefined && { autoscaleMin: minReplicas },
    ...isPositive(maxReplicas) && { autoscaleMax: maxReplicas },
    ...isPositive(replicaCount) && { replicaCount },
    ...resources(k8s),
    ...hasPorts && Array.isArray(ports) && ports.length > 0 && { ports },
  };
}

/** The CPU alone: nothing else of the pods asks for the memory. */
function resources(k8s: Tree): Tree {
  const cpu = (group: string) => subtree(k8s, 'resources', group)?.cpu;
  const [limit, request] = [cpu('limits'), cpu('requests')];
  const given = {
    ...limit !== undefined && { limits: { cpu: limit } },
    ...request !== undefined && { requests: { cpu: request } },
  };
  return Object.keys(given).length > 0 ? { resources: given } : {};
}

function isPositive(count: unknown): boolean {
  return typeof count === 'number' && count > 0;
}
