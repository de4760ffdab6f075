import { Reason } from './reason';
import { titleOf } from '../../../../src/analysis/model/identity';
import { KIND } from '../../../../src/analysis/model/kinds';
import { selects } from '../../../../src/analysis/model/label-index';
import { machinesOf } from '../../../../src/analysis/model/machines';
import { MeshModel } from '../../../../src/analysis/model/mesh-model';
import { Objects } from '../../../../src/analysis/model/objects';
import { labelsAt } from '../../../../src/analysis/model/read';
import { Manifest } from '../../../../src/validation/manifest';
import type { Difference } from '../compare';

export const SECURITY_REASONS: Reason[] = [
  {
    code: 'IST0127',
    ours: 'less',
    why: 'An object without spec says nothing, so it is not judged.',
    explains: difference => subjectOf(difference)?.spec === undefined,
  },
  {
    code: 'IST0127',
    ours: 'less',
    why: 'A policy with targetRefs is for what they name, and selects no pods.',
    explains: difference => {
      const { targetRef, targetRefs } = subjectOf(difference)?.spec ?? {};
      return targetRef !== undefined || targetRefs !== undefined;
    },
  },
  {
    code: 'IST0127',
    ours: 'less',
    why: 'Istio asks for injection by the label istio-injection, and misses pods that get their proxy by a revision, or are in the ambient mesh.',
    explains: difference => {
      const mesh = new MeshModel([[...difference.mesh.objects] as unknown as Manifest[]], ({ kind, spec }) => kind === 'Namespace' || spec !== undefined);
      const policy = mesh.policies.all(KIND.AuthorizationPolicy).find(({ object }) => titleOf(object) === difference.subject);
      return policy !== undefined && mesh.policies.selectedBy(policy).some(workload => {
        const answer = mesh.namespaces.find(workload.namespace);
        const namespace = answer.is === 'known' ? answer.value : undefined;
        return ['sidecar', 'ambient'].includes(mesh.membershipOf(workload)) && namespace?.injection === undefined;
      });
    },
  },
  {
    code: 'IST0127',
    ours: 'less',
    why: 'Machines go by the policy as well, and Istio asks pods only.',
    explains: difference => {
      const { selector, metadata } = { selector: labelsAt(subjectOf(difference)?.spec, 'selector', 'matchLabels'), ...subjectOf(difference) };
      const machines = machinesOf(new Objects(difference.mesh.objects as unknown as Manifest[]));
      return machines.some(({ namespace, labels }) => namespace === metadata?.namespace && selects(selector, labels));
    },
  },
];

function subjectOf({ mesh, subject }: Difference): Manifest | undefined {
  return (mesh.objects as unknown as Manifest[]).find(object => titleOf(object) === subject);
}
