import { Manifest } from '../../validation/manifest';
import { Analyzer } from '../analyzer';
import { PlacedDestination, destinationsOf } from '../destinations';
import { Finding } from '../finding';
import { MeshModel } from '../mesh-model';

/**
 * A route to a subset that no DestinationRule of the host defines: such requests are answered with 503.
 *
 * Hosts that the app knows nothing of are left alone: their rules may live elsewhere.
 */
export const unknownSubset: Analyzer = {
  code: 'MESH2101',
  description: 'A destination names a subset that no DestinationRule of its host defines',

  analyze(mesh) {
    return mesh.ofKind('VirtualService').flatMap(virtualService =>
      destinationsOf(virtualService).flatMap(placed => judge(mesh, virtualService, placed)));
  },
};

function judge(mesh: MeshModel, object: Manifest, { destination, path }: PlacedDestination): Finding[] {
  const { subset } = destination;
  if (subset === undefined || subset === '') {
    return [];
  }
  const host = mesh.resolveHost(destination.host, object);
  const rules = mesh.rules.filter(rule => rule.host === host);
  if (rules.some(rule => rule.subsets.includes(subset)) || (rules.length === 0 && !mesh.hosts.has(host))) {
    return [];
  }
  const found = rules.map(({ rule, subsets }) =>
    `DestinationRule ${rule.metadata.namespace ?? 'default'}/${rule.metadata.name} has ${subsets.length > 0 ? subsets.join(', ') : 'none'}`);
  return [{
    object,
    code: unknownSubset.code,
    severity: 'error',
    layer: 'mesh',
    path: `${path}.subset`,
    message: `${JSON.stringify(subset)} is no subset of host ${JSON.stringify(destination.host)}`,
    fix: found.length > 0 ? found.join(', ') : 'no DestinationRule of this host is in the app; add one with this subset',
  }];
}
