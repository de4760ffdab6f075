import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf } from '../../finding';
import { PlacedValue, accountsIn, isAllow, sourceValues } from '../../model/authorization';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { grouped } from '../../model/lists';
import { isKeptOutside } from '../../model/membership';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';
import { Workload } from '../../model/workload';

/** A policy that allows callers all of whose pods are kept out of the mesh. */
export const callerOutside: Analyzer = {
  entry: SECURITY.callerOutside,

  analyze(mesh) {
    const allowing = mesh.policies.all(KIND.AuthorizationPolicy).filter(isAllow);
    const byAccount = allowing.length === 0 ? new Map() : grouped(mesh.workloads.all, ({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`);
    return allowing.flatMap(policy => [
      ...accountsIn(policy, 'principals', 'serviceAccounts').flatMap(({ namespace, name, ...placed }) =>
        judge(mesh, policy, placed, byAccount.get(`${namespace}/${name}`) ?? [])),
      ...sourceValues(policy, 'namespaces').flatMap(placed => judge(mesh, policy, placed, mesh.workloads.select({}, placed.value))),
    ]);
  },
};

function judge(mesh: MeshModel, { object }: Policy, { value, path }: PlacedValue, callers: readonly Workload[]): Finding[] {
  return callers.length === 0 || !callers.every(caller => isKeptOutside(caller, mesh.namespaces)) ? [] : [
    findingOf(SECURITY.callerOutside, object, path(), {
      message: `${titleOf(callers[0].object)} has no proxy, so that nobody proves to be ${JSON.stringify(value)}`,
      fix: 'enrol the callers, or do without the field',
    }, [callers[0].object]),
  ];
}
