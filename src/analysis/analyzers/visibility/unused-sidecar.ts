import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { findingOf, ifMissing } from '../../finding';

/** A Sidecar whose selector picks no pod of its namespace. */
export const unusedSidecar: Analyzer = {
  entry: VISIBILITY.unusedSidecar,

  analyze(mesh) {
    return mesh.sidecars.flatMap(({ object, namespace, selector }) => {
      const answer = selector === undefined ? undefined : mesh.endpoints.selected(selector, namespace);
      return answer === undefined || answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(VISIBILITY.unusedSidecar, object, 'spec.workloadSelector', {
        message: `no pod of namespace ${namespace} has the labels ${Object.entries(selector!).map(([name, value]) => `${name}=${value}`).join(', ')}`,
        fix: 'correct the labels, or declare the workload as external',
      }));
    });
  },
};
