import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { findingOf } from '../../finding';

/** A Sidecar with selector in the root namespace, where no pod is that it picks. */
export const rootSidecarSelector: Analyzer = {
  entry: VISIBILITY.rootSidecarSelector,

  analyze(mesh) {
    return mesh.sidecars
      .filter(({ namespace, selector }) => selector !== undefined && namespace === mesh.config.rootNamespace
        && mesh.endpoints.selected(selector, namespace).is !== 'known')
      .map(({ object, namespace }) => findingOf(VISIBILITY.rootSidecarSelector, object, 'spec.workloadSelector', {
        message: `it picks pods of namespace ${namespace} only`,
        fix: 'take the selector away to make it the default of the mesh',
      }));
  },
};
