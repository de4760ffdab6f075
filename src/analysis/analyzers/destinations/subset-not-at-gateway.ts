import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf } from '../../finding';
import { PlacedDestination, gatewaysOf } from '../../model/destinations';
import { MESH_GATEWAY } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { append } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';

/** A route of a Gateway to a host whose routes in the mesh part its requests among subsets. */
export const subsetNotAtGateway: Analyzer = {
  entry: DESTINATIONS.subsetNotAtGateway,

  analyze(mesh) {
    const parting = partingHosts(mesh);
    return parting.size === 0 ? [] : mesh.destinations.flatMap(placed => judge(mesh, placed, parting));
  },
};

/** The hosts whose own routes in the mesh go to subsets of them, with the destinations that do. */
function partingHosts(mesh: MeshModel): Map<string, PlacedDestination[]> {
  const hosts = new Map<string, PlacedDestination[]>();
  for (const placed of mesh.destinations) {
    const { virtualService: { isForMesh, isDelegate, spec }, destination, namespace, isMirror } = placed;
    if ((destination.subset ?? '') === '' || !isForMesh || isDelegate || isMirror) {
      continue;
    }
    const resolved = mesh.hosts.resolve(destination.host, namespace);
    if ((spec.hosts ?? []).some(host => mesh.hosts.resolve(host, namespace) === resolved)) {
      append(hosts, resolved, placed);
    }
  }
  return hosts;
}

function judge(mesh: MeshModel, placed: PlacedDestination, parting: Map<string, PlacedDestination[]>): Finding[] {
  const { destination, namespace, object, isMirror, path } = placed;
  const isAtGateway = gatewaysOf(placed).some(name => name !== MESH_GATEWAY);
  if (!isAtGateway || isMirror || (destination.subset ?? '') !== '') {
    return [];
  }
  const others = [...new Set((parting.get(mesh.hosts.resolve(destination.host, namespace)) ?? []).map(other => other.object))]
    .filter(other => other !== object);
  return others.length === 0 ? [] : [findingOf(DESTINATIONS.subsetNotAtGateway, object, path(), {
    message: `requests go to all pods of ${JSON.stringify(destination.host)}, though ${others.map(titleOf).join(', ')} parts them among subsets`,
    fix: 'name the subsets here too',
  }, others)];
}
