import { issueOf } from '../../validation/catalogue/entry';
import { Manifest } from '../../validation/manifest';
import { Analyzer } from '../analyzer';
import { MESH } from '../catalogue';
import { PlacedDestination, destinationsOf } from '../destinations';
import { Finding } from '../finding';
import { MeshModel, RuledHost } from '../mesh-model';

/**
 * A route to a subset that the DestinationRules of the host do not define: such requests are answered with 503.
 *
 * Hosts without a rule in the app are left alone: their rules may live elsewhere.
 */
export const unknownSubset: Analyzer = {
  entry: MESH.unknownSubset,

  analyze(mesh) {
    return mesh.ofKind('VirtualService').flatMap(virtualService =>
      destinationsOf(virtualService)
        .filter(({ destination: { host, subset } }) => isUnknown(mesh.rulesOf(host, virtualService), subset))
        .map(placed => findingOf(mesh, virtualService, placed)));
  },
};

function isUnknown(rules: RuledHost[], subset: string | undefined): boolean {
  return subset !== undefined && subset !== '' && rules.length > 0 && !rules.some(({ subsets }) => subsets.includes(subset));
}

function findingOf(mesh: MeshModel, object: Manifest, { destination: { host, subset }, path }: PlacedDestination): Finding {
  return {
    object,
    ...issueOf(MESH.unknownSubset, `${path()}.subset`, {
      message: `${JSON.stringify(subset)} is no subset of host ${JSON.stringify(host)}`,
      fix: mesh.rulesOf(host, object).map(({ rule: { metadata }, subsets }) =>
        `DestinationRule ${metadata.namespace ?? 'default'}/${metadata.name} has ${subsets.join(', ') || 'none'}`).join(', '),
    }),
  };
}
