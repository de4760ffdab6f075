import { Analyzer } from '../../analyzer';
import { TELEMETRY } from '../../catalogue/telemetry';
import { findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { Policy } from '../../model/policies';
import { Workload } from '../../model/workload';

/** Telemetries of one namespace whose selectors pick the same workload. */
export const sharedWorkload: Analyzer = {
  entry: TELEMETRY.sharedWorkload,

  analyze(mesh) {
    const first = new Map<Workload, Policy>();
    const shared = new Map<Policy, { readonly workload: Workload; readonly other: Policy }>();
    for (const policy of mesh.policies.all(KIND.Telemetry).filter(({ selector }) => selector !== undefined)) {
      for (const workload of mesh.workloads.select(policy.selector!, policy.namespace)) {
        const other = first.get(workload);
        if (other === undefined) {
          first.set(workload, policy);
        } else {
          shared.set(policy, { workload, other });
          if (!shared.has(other)) shared.set(other, { workload, other: policy });
        }
      }
    }
    return [...shared].map(([{ object, selectorPath }, { workload, other }]) => findingOf(TELEMETRY.sharedWorkload, object, selectorPath, {
      message: `${titleOf(workload.object)} is selected by ${titleOf(other.object)} too`,
      fix: 'select other labels, or join the two',
    }, [other.object, workload.object]));
  },
};
