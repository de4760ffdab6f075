import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { Finding, findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { append, firstFew } from '../../model/lists';
import { SidecarInfo } from '../../model/sidecars';
import { Workload } from '../../model/workload';
import { nameList } from '../../name-list';

/** Sidecars whose selectors pick the same pods; in the ambient mesh nothing reads them. */
export const conflictingSidecars: Analyzer = {
  entry: VISIBILITY.conflictingSidecars,

  analyze(mesh) {
    const picking = new Map<Workload, SidecarInfo[]>();
    for (const sidecar of mesh.sidecars.filter(({ selector }) => selector !== undefined)) {
      mesh.workloads.select(sidecar.selector!, sidecar.namespace).forEach(workload => append(picking, workload, sidecar));
    }
    const rivals = new Map<SidecarInfo, Set<SidecarInfo>>();
    const shared = [...picking].filter(([workload, sidecars]) => sidecars.length > 1 && mesh.membershipOf(workload) !== 'ambient');
    for (const [, sidecars] of shared) {
      sidecars.forEach(one => rivals.set(one, new Set([...rivals.get(one) ?? [], ...firstFew(sidecars, other => other !== one)])));
    }
    return [...rivals].map(([sidecar, others]) => conflict(sidecar, [...others]));
  },
};

function conflict({ object }: SidecarInfo, others: SidecarInfo[]): Finding {
  return findingOf(VISIBILITY.conflictingSidecars, object, 'spec.workloadSelector', {
    message: `it picks pods of ${nameList(others.map(other => titleOf(other.object)))} too`,
    fix: 'make the selectors exclude one another',
  }, others.map(other => other.object));
}
