import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { firstFew, grouped } from '../../model/lists';
import { isAmbient } from '../../model/membership';
import { nameList } from '../../name-list';

/** Several Sidecars without selector in one namespace; in the ambient mesh nothing reads them. */
export const repeatedDefaultSidecar: Analyzer = {
  entry: VISIBILITY.repeatedDefaultSidecar,

  analyze(mesh) {
    const byNamespace = grouped(mesh.sidecars.filter(({ selector }) => selector === undefined), ({ namespace }) => namespace);
    return [...byNamespace]
      .filter(([namespace, sidecars]) => sidecars.length > 1 && !isAmbient(mesh.namespaces, namespace))
      .flatMap(([namespace, sidecars]) => sidecars.map(({ object }) => {
        const others = firstFew(sidecars, other => other.object !== object).map(other => other.object);
        return findingOf(VISIBILITY.repeatedDefaultSidecar, object, 'spec', {
          message: `${nameList(others.map(titleOf))} is for the rest of namespace ${namespace} too`,
          fix: 'give all but one a workloadSelector, or put them into one',
        }, others);
      }));
  },
};
