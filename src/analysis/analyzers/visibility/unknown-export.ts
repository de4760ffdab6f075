import { Manifest, namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { Finding, findingOf, foundIn, ifMissing } from '../../finding';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { listAt } from '../../model/read';

const WORDS: unknown[] = ['.', '*', '~'];

/** A namespace in `exportTo` that does not exist. */
export const unknownExport: Analyzer = {
  entry: VISIBILITY.unknownExport,

  analyze(mesh) {
    return [KIND.DestinationRule, KIND.ServiceEntry, KIND.VirtualService].flatMap(kind => foundIn(mesh.all(kind), object =>
      foundIn(listAt(object, 'spec', 'exportTo'), (scope, index) => WORDS.includes(scope) ? [] : judge(mesh, object, String(scope), index))));
  },
};

function judge(mesh: MeshModel, object: Manifest, namespace: string, index: number): Finding[] {
  const answer = mesh.namespaces.find(namespace);
  return answer.is === 'known' || isUsed(mesh, object, namespace) ? [] : ifMissing(answer, () =>
    findingOf(VISIBILITY.unknownExport, object, item('spec.exportTo', index), {
      message: `there is no namespace ${JSON.stringify(namespace)}`,
      fix: 'correct the name, or declare the namespace as external',
    }));
}

/** Whether something is in the namespace, so that it must exist. */
function isUsed(mesh: MeshModel, object: Manifest, namespace: string): boolean {
  return namespace === namespaceOf(object)
    || mesh.workloads.select({}, namespace).length > 0
    || mesh.objects.allIn(KIND.Service, namespace).length > 0;
}
