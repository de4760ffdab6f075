import { Manifest } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { grouped } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';
import { VirtualServiceInfo } from '../../model/virtual-services';
import { Visibility } from '../../model/visibility';

/** A host that sidecars have routes for. */
interface Claim {
  readonly object: Manifest;
  readonly host: string;
  readonly resolved: string;
  readonly path: string;
  readonly visibility: Visibility;
}

/**
 * Two VirtualServices for one host that some sidecar sees both: it uses one and forgets the other.
 *
 * Hosts of different wildcards are no conflict, since the most specific wins.
 */
export const conflictingMeshHosts: Analyzer = {
  entry: ROUTES.conflictingMeshHosts,

  analyze(mesh) {
    const reported = new Set<Manifest>();
    const byHost = grouped(mesh.virtualServices.all.flatMap(info => claimsOf(mesh, info)), ({ resolved }) => resolved);
    return [...byHost.values()].filter(claims => claims.length > 1).flatMap(claims => claims.flatMap((claim): Finding[] => {
      const rivals = claims.filter(other => other.object !== claim.object && other.visibility.overlaps(claim.visibility)).map(other => other.object);
      if (rivals.length === 0 || reported.has(claim.object)) {
        return [];
      }
      reported.add(claim.object);
      return [findingOf(ROUTES.conflictingMeshHosts, claim.object, claim.path, {
        message: `${JSON.stringify(claim.host)} has routes in ${rivals.map(titleOf).join(', ')} too, and sidecars use only one of them`,
        fix: 'put all routes of the host into one VirtualService',
      }, rivals)];
    }));
  },
};

function claimsOf(mesh: MeshModel, { object, spec, namespace, visibility, isForMesh }: VirtualServiceInfo): Claim[] {
  return !isForMesh ? [] : (spec.hosts ?? []).map((host, index) =>
    ({ object, host, resolved: mesh.hosts.resolve(host, namespace), path: item('spec.hosts', index), visibility }));
}
