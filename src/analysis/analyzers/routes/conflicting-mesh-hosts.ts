import { Manifest } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { append, firstFew } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';
import { Visibility } from '../../model/visibility';
import { nameList } from '../../name-list';

/** A host that sidecars have routes for. */
interface Claim {
  readonly object: Manifest;
  readonly host: string;
  /** The number of the host among those of the VirtualService. */
  readonly index: number;
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
    return [...claimsByHost(mesh).values()].filter(claims => claims.length > 1).flatMap(claims => claims.flatMap((claim): Finding[] => {
      if (reported.has(claim.object)) {
        return [];
      }
      const isRival = ({ object, visibility }: Claim) => object !== claim.object && visibility.overlaps(claim.visibility);
      const rivals = firstFew(claims, isRival).map(({ object }) => object);
      if (rivals.length === 0) {
        return [];
      }
      reported.add(claim.object);
      return [findingOf(ROUTES.conflictingMeshHosts, claim.object, item('spec.hosts', claim.index), {
        message: `${JSON.stringify(claim.host)} has routes in ${nameList(rivals.map(titleOf))} too, and sidecars use only one of them`,
        fix: 'put all routes of the host into one VirtualService',
      }, rivals)];
    }));
  },
};

function claimsByHost({ virtualServices, hosts }: MeshModel): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const { object, spec, namespace, visibility, isForMesh } of virtualServices.all) {
    if (isForMesh) {
      spec.hosts?.forEach((host, index) => append(claims, hosts.resolve(host, namespace), { object, host, index, visibility }));
    }
  }
  return claims;
}
