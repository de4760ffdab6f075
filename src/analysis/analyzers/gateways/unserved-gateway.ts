import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { findingOf, ifMissing } from '../../finding';
import { Missing } from '../../model/answer';
import { MeshGatewayInfo } from '../../model/gateways';
import { kindKeyOf } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Labels } from '../../model/read';
import { isSlipOf } from '../../model/slip';
import { Workload } from '../../model/workload';

/**
 * A Gateway whose selector picks no pod: nobody listens.
 *
 * Its pods may be elsewhere, but hardly where those of other gateways are in its namespace.
 */
export const unservedGateway: Analyzer = {
  entry: GATEWAYS.unservedGateway,

  analyze(mesh) {
    const unserved = mesh.gateways.all
      .filter(gateway => mesh.gateways.servedBy(gateway).length === 0 && mesh.gateways.servedElsewhereBy(gateway).length === 0);
    const others = unserved.length === 0 ? [] : mesh.workloads.all.filter(workload => mesh.proxies.isGateway(workload));
    return unserved.flatMap(gateway => ifMissing(missingPods(mesh, gateway, others), () => findingOf(GATEWAYS.unservedGateway, gateway.object, 'spec.selector', {
      message: `no pod has the labels ${Object.entries(gateway.selector).map(([name, value]) => `${name}=${value}`).join(', ')}`,
      fix: 'select the labels of the pods of a gateway, or declare it as external workload',
    })));
  },
};

/** What it means that the pods of a Gateway are not in the manifests, which hold those of others. */
function missingPods(mesh: MeshModel, { namespace, selector }: MeshGatewayInfo, others: readonly Workload[]): Missing {
  const sibling = others.find(workload => workload.namespace === namespace);
  return sibling === undefined
    ? mesh.world.withoutAny(others.length > 0 || isSlip(mesh, selector))
    : mesh.world.without(kindKeyOf(sibling.object), namespace);
}

/** Whether a selector is that of a declared gateway, but for a slip of the pen. */
function isSlip({ externals }: MeshModel, selector: Labels): boolean {
  return externals.workloads.some(({ labels }) => Object.entries(selector).some(([name, value]) => isSlipOf(value, labels[name] ?? '')));
}
