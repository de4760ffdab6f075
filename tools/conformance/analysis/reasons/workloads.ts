import { Reason } from './reason';
import { titleOf } from '../../../../src/analysis/model/identity';
import { isInjected, membershipOf } from '../../../../src/analysis/model/membership';
import { Namespaces } from '../../../../src/analysis/model/namespaces';
import { Objects } from '../../../../src/analysis/model/objects';
import { DEFAULT_ROOT_NAMESPACE, DEFAULT_SURROUNDINGS, NO_EXTERNALS } from '../../../../src/analysis/model/surroundings';
import { Workloads } from '../../../../src/analysis/model/workloads';
import { World } from '../../../../src/analysis/model/world';
import { Manifest } from '../../../../src/validation/manifest';
import type { Mesh } from '../analyst';
import { asWorkload } from '../variants';

const INJECT = 'sidecar.istio.io/inject';

export const WORKLOAD_REASONS: Reason[] = [
  ...['IST0102', 'IST0148'].map((code): Reason => ({
    code,
    ours: 'less',
    why: 'No pod of the namespace is in the manifests, or each says itself what it wants, so it matters to none of them.',
    explains: ({ mesh, subject }) => !hasSilentPods(mesh, subject.split(' ')[1]),
  })),
  {
    code: 'IST0139',
    ours: 'less',
    why: 'Istio says it once for each combination of labels and each other webhook; it is one mistake.',
    explains: ({ ours, theirs }) => ours.length > 0 && theirs.every(({ message }) => /overlaps with others|does not exist/.test(message)),
  },
  {
    code: 'IST0144',
    ours: 'less',
    why: 'Only beside a sidecar does the user matter, and not where every container has a user of its own, as those of gateways have.',
    explains: ({ ours, mesh, subject }) => ours.length === 0 && runsAsNoOther(mesh, subject),
  },
  ...['IST0146', 'IST0147'].map((code): Reason => ({
    code,
    ours: 'more',
    why: 'It is one mistake, for which Istio has two codes: for a Pod, and for the Deployment that makes it.',
    explains: ({ ours, theirs }) => theirs.length === 0 && ours.every(({ object }) => (object.kind === 'Pod') === (code === 'IST0146')),
  })),
  {
    code: 'IST0146',
    ours: 'less',
    why: 'There are no webhooks in the files, and the labels ask for a proxy, so that an installation elsewhere fills it in.',
    explains: ({ mesh, subject, theirs }) => theirs.length > 0 && isAskingForProxy(mesh, subject)
      && !mesh.objects.some(({ kind }) => kind === 'MutatingWebhookConfiguration'),
  },
  {
    code: 'IST0147',
    ours: 'less',
    why: 'In manifests the webhook has not seen the Pod yet; whether it takes it, its labels tell.',
    explains: ({ mesh, subject, ours, theirs }) => ours.length === 0 && theirs.length > 0 && isAskingForProxy(mesh, subject),
  },
];

/** Whether the labels of a workload or its namespace ask for a proxy. */
function isAskingForProxy(mesh: Mesh, subject: string): boolean {
  const { workloads, namespaces } = podsOf(mesh);
  const workload = workloads.all.find(({ object }) => asWorkload(titleOf(object)) === asWorkload(subject));
  return workload !== undefined && isInjected(workload, namespaces) === true;
}

/** Whether a workload has no sidecar, or each of its containers a user of its own. */
function runsAsNoOther(mesh: Mesh, subject: string): boolean {
  const { workloads, namespaces } = podsOf(mesh);
  const workload = workloads.all.find(({ object }) => asWorkload(titleOf(object)) === asWorkload(subject));
  return workload !== undefined
    && (membershipOf(workload, namespaces) !== 'sidecar' || workload.containers.every(({ runAsUser, name }) => runAsUser !== undefined || name === 'istio-proxy'));
}

/** Whether a namespace has pods that leave to it whether they are in the mesh. */
function hasSilentPods(mesh: Mesh, namespace: string): boolean {
  return podsOf(mesh).workloads.select({}, namespace).some(({ labels, annotations, containers, isOnHostNetwork }) =>
    (labels[INJECT] ?? annotations[INJECT]) === undefined && !isOnHostNetwork && containers.every(({ name }) => name !== 'istio-proxy'));
}

function podsOf(mesh: Mesh) {
  const manifests = mesh.objects as unknown as Manifest[];
  const objects = new Objects(manifests.filter(({ metadata }) => typeof metadata?.name === 'string'));
  const workloads = new Workloads(objects);
  const world = new World(objects, workloads, DEFAULT_ROOT_NAMESPACE, DEFAULT_SURROUNDINGS);
  return { workloads, namespaces: new Namespaces(objects, NO_EXTERNALS, world) };
}
