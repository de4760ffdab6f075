import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn } from '../../finding';
import { RuledHost } from '../../model/destination-rules';
import { MeshModel } from '../../model/mesh-model';

/**
 * A subset with a policy of its own that no route goes to, although routes go to the host.
 *
 * Where none goes to the host at all, its routes are probably elsewhere.
 */
export const unusedSubset: Analyzer = {
  entry: DESTINATIONS.unusedSubset,

  analyze(mesh) {
    return foundIn(mesh.destinationRules.all, ruled => ruled.host.startsWith('*') ? [] : judge(mesh, ruled));
  },
};

function judge(mesh: MeshModel, { host, rule, subsets }: RuledHost): Finding[] {
  const withPolicy = subsets.some(({ trafficPolicy }) => trafficPolicy !== undefined);
  const routed = withPolicy ? mesh.destinationTable.to(host) : [];
  if (routed.length === 0) {
    return [];
  }
  const used = new Set(routed.map(({ destination }) => destination.subset));
  return subsets.flatMap(({ name, trafficPolicy }, index) => trafficPolicy === undefined || used.has(name) ? [] : [
    findingOf(DESTINATIONS.unusedSubset, rule, `${item('spec.subsets', index)}.trafficPolicy`, {
      message: `no route goes to subset ${JSON.stringify(name)}`,
      fix: 'route to it, or move the policy to spec.trafficPolicy',
    }, [...new Set(routed.map(({ object }) => object))]),
  ]);
}
