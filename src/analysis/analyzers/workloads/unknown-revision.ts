import { Manifest } from '../../../validation/manifest';
import { property } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { Finding, findingOf, ifMissing } from '../../finding';
import { MeshModel } from '../../model/mesh-model';

const REVISION = 'istio.io/rev';

/** A namespace or pod that asks for a revision or tag of Istio that no webhook is for. */
export const unknownRevision: Analyzer = {
  entry: WORKLOADS.unknownRevision,

  analyze(mesh) {
    return [
      // The older label goes before.
      ...mesh.namespaces.all.filter(({ injection }) => injection === undefined).flatMap(({ object, revision }) => judge(mesh, object, revision, 'metadata.labels')),
      // istiod's own pods carry it to say what they are.
      ...mesh.workloads.all.filter(({ labels }) => labels.app !== 'istiod').flatMap(({ object, labels, path }) =>
        judge(mesh, object, labels[REVISION], `${path === '' ? '' : `${path}.`}metadata.labels`)),
    ];
  },
};

function judge(mesh: MeshModel, object: Manifest, revision: string | undefined, labels: string): Finding[] {
  const answer = (revision ?? '') === '' ? undefined : mesh.controlPlane.findRevision(revision!);
  return answer === undefined || answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(WORKLOADS.unknownRevision, object, property(labels, REVISION), {
    message: `no webhook is for revision ${JSON.stringify(revision)}`,
    fix: `use ${[...mesh.controlPlane.revisions].join(', ') || 'one that is installed'}, or declare it as external`,
  }));
}
