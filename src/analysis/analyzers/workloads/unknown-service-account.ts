import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { findingOf, ifMissing } from '../../finding';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Workload } from '../../model/workload';

/** In every namespace. */
const DEFAULT = 'default';

/** A workload whose pods are to run with a ServiceAccount that is not in their namespace. */
export const unknownServiceAccount: Analyzer = {
  entry: WORKLOADS.unknownServiceAccount,

  analyze(mesh) {
    return mesh.workloads.all.filter(workload => !isKnown(mesh, workload)).flatMap(({ object, serviceAccount, namespace, path }) =>
      ifMissing(mesh.world.without(KIND.ServiceAccount, namespace), () =>
        findingOf(WORKLOADS.unknownServiceAccount, object, `${path === '' ? '' : `${path}.`}spec.serviceAccountName`, {
          message: `there is no ServiceAccount ${JSON.stringify(serviceAccount)} in namespace ${namespace}`,
          fix: 'add it, or declare it as external',
        })));
  },
};

function isKnown({ objects, externals }: MeshModel, { serviceAccount, namespace }: Workload): boolean {
  return serviceAccount === DEFAULT
    || objects.find(KIND.ServiceAccount, namespace, serviceAccount) !== undefined
    || externals.serviceAccounts.includes(`${namespace}/${serviceAccount}`);
}
