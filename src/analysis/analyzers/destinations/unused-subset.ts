import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn, ifMissing } from '../../finding';
import { RuledHost } from '../../model/destination-rules';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';

/**
 * A subset with a policy of its own that no route goes to.
 *
 * Where none goes to the host at all, its routes may be elsewhere.
 */
export const unusedSubset: Analyzer = {
  entry: DESTINATIONS.unusedSubset,

  analyze(mesh) {
    return foundIn(mesh.destinationRules.all, ruled => ruled.host.startsWith('*') ? [] : judge(mesh, ruled));
  },
};

function judge(mesh: MeshModel, { host, rule, subsets }: RuledHost): Finding[] {
  if (subsets.every(({ trafficPolicy }) => trafficPolicy === undefined)) {
    return [];
  }
  const routed = mesh.destinationTable.to(host);
  const used = new Set(routed.map(({ destination }) => destination.subset));
  const findings = () => subsets.flatMap(({ name, trafficPolicy }, index) => trafficPolicy === undefined || used.has(name) ? [] : [
    findingOf(DESTINATIONS.unusedSubset, rule, `${item('spec.subsets', index)}.trafficPolicy`, {
      message: `no route goes to subset ${JSON.stringify(name)}`,
      fix: 'route to it, or move the policy to spec.trafficPolicy',
    }, [...new Set(routed.map(({ object }) => object))]),
  ]);
  if (routed.length > 0) {
    return findings();
  }
  const [service] = mesh.registry.named(host);
  const mayBeElsewhere = service === undefined || mesh.elsewhere.routed.has(host);
  return mayBeElsewhere ? [] : ifMissing(mesh.world.without(KIND.VirtualService, service.namespace), findings);
}
