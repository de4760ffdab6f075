import { item } from '../../../validation/path';
import { areOverlapping } from '../../../validation/vocabulary/host-cover';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf, foundIn } from '../../finding';
import { valueOf } from '../../model/answer';
import { servedFor } from '../../model/gateways';
import { fullNameOf } from '../../model/identity';
import { MeshModel } from '../../model/mesh-model';
import { VirtualServiceInfo } from '../../model/virtual-services';

/** One of several hosts that no Gateway of its VirtualService serves. Sidecars need no Gateway, so that "mesh" leaves nothing to say. */
export const hostPartlyOutside: Analyzer = {
  entry: ROUTES.hostPartlyOutside,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.all, info => info.isForMesh || (info.spec.hosts ?? []).length < 2 ? [] : judge(mesh, info));
  },
};

function judge(mesh: MeshModel, { object, namespace, spec: { hosts = [], gateways = [] } }: VirtualServiceInfo): Finding[] {
  const found = gateways.flatMap(name => valueOf(mesh.gateways.find(name, namespace)) ?? []);
  if (found.length < gateways.length) {
    return [];
  }
  const served = found.flatMap(gateway => servedFor(gateway, namespace));
  const outside = hosts.flatMap((host, index) => served.some(other => areOverlapping(other, host)) ? [] : [index]);
  // Where all of them are outside, each Gateway has a finding of its own.
  return outside.length === hosts.length ? [] : outside.map(index => findingOf(ROUTES.hostPartlyOutside, object, item('spec.hosts', index), {
    message: `${JSON.stringify(hosts[index])} is served by none of ${found.map(gateway => fullNameOf(gateway.object)).join(', ')}`,
    fix: 'serve the host there, or take it away',
  }, found.map(gateway => gateway.object)));
}
