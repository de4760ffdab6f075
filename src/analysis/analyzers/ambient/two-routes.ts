import type * as istio from '../../../imports/istio';
import { namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { findingOf } from '../../finding';
import { MESH_GATEWAY } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';

/** A VirtualService for a service in the mesh that a route of Gateway API is for too. */
export const twoRoutes: Analyzer = {
  entry: AMBIENT.twoRoutes,

  analyze(mesh) {
    const routed = new Map(mesh.kubernetesRoutes.flatMap(({ object, parents }) =>
      parents.filter(({ kind }) => kind === KIND.Service).map(({ name, namespace }) => [mesh.hosts.ofService(name, namespace), object] as const)));
    if (routed.size === 0) {
      return [];
    }
    return mesh.all(KIND.VirtualService).flatMap(object => {
      const { gateways = [MESH_GATEWAY], hosts } = object.spec as istio.VirtualServiceSpec;
      return !gateways.includes(MESH_GATEWAY) ? [] : (hosts ?? []).flatMap((host, index) => {
        const other = routed.get(mesh.hosts.resolve(host, namespaceOf(object)));
        return other === undefined ? [] : [findingOf(AMBIENT.twoRoutes, object, item('spec.hosts', index), {
          message: `${titleOf(other)} is for the service too`,
          fix: 'keep one of them',
        }, [other])];
      });
    });
  },
};
