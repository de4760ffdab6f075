import { Reason } from './reason';
import { Objects } from '../../../../src/analysis/model/objects';
import { labelsAt } from '../../../../src/analysis/model/read';
import { Workloads } from '../../../../src/analysis/model/workloads';
import { Manifest, namespaceOf } from '../../../../src/validation/manifest';
import type { Mesh } from '../analyst';

export const AMBIENT_REASONS: Reason[] = [
  {
    code: 'IST0166',
    ours: 'less',
    why: 'It is said once for each policy, and not for each of its pods.',
    explains: ({ ours }) => ours.length === 1,
  },
  {
    code: 'IST0166',
    ours: 'more',
    why: 'Istio asks the pods that run; those that it will make for a Gateway get the labels of that.',
    explains: ({ mesh, ours, theirs }) => theirs.length === 0 && ours.every(({ object }) => !hasPods(mesh.objects, object)),
  },
];

/** Whether a policy selects pods of the manifests. */
function hasPods(objects: Mesh['objects'], policy: Manifest): boolean {
  const workloads = new Workloads(new Objects(objects as unknown as Manifest[]));
  return workloads.select(labelsAt(policy.spec, 'selector', 'matchLabels'), namespaceOf(policy)).length > 0;
}
