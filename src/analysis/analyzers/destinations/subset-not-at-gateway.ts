import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn } from '../../finding';
import { PlacedDestination, gatewaysOf } from '../../model/destinations';
import { MESH_GATEWAY } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { append } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';

/** A route of a Gateway to a host whose routes in the mesh part its requests among subsets. */
export const subsetNotAtGateway: Analyzer = {
  entry: DESTINATIONS.subsetNotAtGateway,

  analyze(mesh) {
    const atGateways = mesh.destinations.filter(isForAllPodsAtGateway);
    if (atGateways.length === 0) {
      return [];
    }
    const parting = partingHosts(mesh);
    return foundIn(atGateways, placed => judge(placed, parting));
  },
};

/** The hosts whose own routes in the mesh go to subsets of them, with the destinations that do. */
function partingHosts(mesh: MeshModel): Map<string, PlacedDestination[]> {
  const hosts = new Map<string, PlacedDestination[]>();
  for (const placed of mesh.destinations) {
    const { virtualService: { isForMesh, isDelegate, spec }, destination, host: resolved, namespace, isMirror } = placed;
    if ((destination.subset ?? '') === '' || !isForMesh || isDelegate || isMirror) {
      continue;
    }
    if ((spec.hosts ?? []).some(host => mesh.hosts.resolve(host, namespace) === resolved)) {
      append(hosts, resolved, placed);
    }
  }
  return hosts;
}

function isForAllPodsAtGateway(placed: PlacedDestination): boolean {
  return !placed.isMirror && (placed.destination.subset ?? '') === '' && gatewaysOf(placed).some(name => name !== MESH_GATEWAY);
}

function judge({ destination, host, object, path }: PlacedDestination, parting: Map<string, PlacedDestination[]>): Finding[] {
  const others = [...new Set((parting.get(host) ?? []).map(other => other.object))].filter(other => other !== object);
  return others.length === 0 ? [] : [findingOf(DESTINATIONS.subsetNotAtGateway, object, path(), {
    message: `requests go to all pods of ${JSON.stringify(destination.host)}, though ${others.map(titleOf).join(', ')} parts them among subsets`,
    fix: 'name the subsets here too',
  }, others)];
}
