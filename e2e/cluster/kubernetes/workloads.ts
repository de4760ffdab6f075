import { ApiServer } from './api-server';
import { Manifest } from '../../../src/validation/manifest';
import { until } from '../../harness/until';
import { Pod } from '../pod/pod';

const SECONDS = 120;

/** Waits until all replicas of all Deployments are there, so that nothing but a change of its manifest changes an object. */
export async function untilDeploymentsSettle(api: ApiServer): Promise<void> {
  await until('all Deployments to be available', async () => {
    const { items } = await api.get('/apis/apps/v1/deployments');
    return items.every(({ metadata, spec, status }: any) =>
      status.observedGeneration === metadata.generation && status.availableReplicas === spec.replicas && status.replicas === spec.replicas);
  }, { seconds: SECONDS });
}

/** The names of those Deployments among some objects of which the controllers say that they are available. */
export async function availableDeployments(api: ApiServer, manifests: Manifest[]): Promise<string[]> {
  const found = await Promise.all(manifests.filter(({ kind }) => kind === 'Deployment').map(async manifest => api.find(manifest)));
  const isAvailable = ({ type, status }: { type: string; status: string }) => type === 'Available' && status === 'True';
  return found.flatMap(deployment => deployment?.status.conditions.some(isAvailable) ? [deployment.metadata.name] : []).sort();
}

/** The pods of a namespace that have labels, as soon as they have addresses. */
export async function podsOf(api: ApiServer, namespace: string, labels: Record<string, string>): Promise<Pod[]> {
  const selector = Object.entries(labels).map(([name, value]) => `${name}=${value}`).join(',');
  return until(`pods in ${namespace} with ${selector}`, async () => {
    const path = `/api/v1/namespaces/${namespace}/pods?labelSelector=${encodeURIComponent(selector)}`;
    const pods: Pod[] = (await api.get(path)).items;
    return pods.length > 0 && pods.every(({ status }) => status.podIP !== undefined) && pods;
  }, { seconds: SECONDS });
}
