import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn, ifMissing, withSeverity } from '../../finding';
import { RuledHost } from '../../model/destination-rules';
import { MeshModel } from '../../model/mesh-model';

/** A subset whose labels nobody has who answers for the host: an error where a route sends requests there. */
export const emptySubset: Analyzer = {
  entry: DESTINATIONS.emptySubset,

  analyze(mesh) {
    return foundIn(mesh.destinationRules.all, ruled => ruled.subsets.length === 0 ? [] : judge(mesh, ruled));
  },
};

function judge(mesh: MeshModel, { host, rule, subsets }: RuledHost): Finding[] {
  const hosts = host.startsWith('*') ? [] : mesh.registry.named(host);
  return hosts.length === 0 ? [] : foundIn(subsets, ({ name, labels = {} }, index) => {
    const answers = hosts.map(registered => mesh.endpoints.withLabels(registered, labels));
    const certain = answers.find(({ is }) => is === 'doubtful') ?? answers[0];
    if (answers.some(({ is }) => is === 'known' || is === 'unknown') || certain.is === 'known') {
      return [];
    }
    return ifMissing(certain, () => {
      const isServed = mesh.destinationTable.to(host).some(({ destination, weight }) => destination.subset === name && weight !== 0);
      const finding = findingOf(DESTINATIONS.emptySubset, rule, item('spec.subsets', index), {
        message: `no pod behind ${host} has the labels ${Object.entries(labels).map(([key, value]) => `${key}=${value}`).join(', ') || 'of its selector'}`,
        fix: `correct the labels of ${JSON.stringify(name)}, or deploy pods with them`,
      }, hosts.map(({ object }) => object));
      return isServed ? finding : withSeverity('warning', finding);
    });
  });
}
