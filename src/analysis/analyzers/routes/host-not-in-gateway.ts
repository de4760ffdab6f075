import { Manifest, namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { areOverlapping } from '../../../validation/vocabulary/host-cover';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf, foundIn } from '../../finding';
import { MESH_GATEWAY, MeshGatewayInfo, isInternalGateway, servedFor } from '../../model/gateways';
import { fullNameOf } from '../../model/identity';
import { MeshModel } from '../../model/mesh-model';

/** A VirtualService none of whose hosts its Gateway serves, or serves for this namespace: its routes meet no request there. */
export const hostNotInGateway: Analyzer = {
  entry: ROUTES.hostNotInGateway,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.all, ({ object, spec }) =>
      foundIn(spec.gateways ?? [], (name, index) => judge(mesh, object, name, item('spec.gateways', index))));
  },
};

function judge(mesh: MeshModel, object: Manifest, name: string, path: string): Finding[] {
  const namespace = namespaceOf(object);
  const answer = name === MESH_GATEWAY || isInternalGateway(name) ? undefined : mesh.gateways.find(name, namespace);
  if (answer?.is !== 'known' || answer.value === undefined) {
    return [];
  }
  const gateway = answer.value;
  const hosts = (object.spec.hosts ?? []) as string[];
  if (servedFor(gateway, namespace).some(served => hosts.some(host => areOverlapping(served, host)))) {
    return [];
  }
  return [findingOf(ROUTES.hostNotInGateway, object, path, {
    message: `Gateway ${fullNameOf(gateway.object)} serves none of the hosts ${hosts.join(', ')}`,
    fix: repairOf(gateway, namespace),
  }, [gateway.object])];
}

function repairOf(gateway: MeshGatewayInfo, namespace: string): string {
  const served = servedFor(gateway, namespace);
  return served.length === 0 ? `it has no host for routes of namespace ${namespace}` : `for namespace ${namespace} it has ${served.join(', ')}`;
}
