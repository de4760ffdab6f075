import { Manifest, namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf, foundIn, ifMissing } from '../../finding';
import { MESH_GATEWAY, fullGatewayName, isInternalGateway } from '../../model/gateways';
import { fullNameOf } from '../../model/identity';
import { firstFew } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';
import { nameList } from '../../name-list';

/** A VirtualService bound to a Gateway that does not exist: its routes are nowhere. */
export const unknownGateway: Analyzer = {
  entry: ROUTES.unknownGateway,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.all, ({ object, spec }) =>
      foundIn(spec.gateways ?? [], (name, index) => judge(mesh, object, name, item('spec.gateways', index))));
  },
};

function judge(mesh: MeshModel, object: Manifest, name: string, path: string): Finding[] {
  if (name === MESH_GATEWAY || isInternalGateway(name)) {
    return [];
  }
  const namespace = namespaceOf(object);
  const answer = mesh.gateways.find(name, namespace);
  return answer.is === 'known' ? [] : ifMissing(answer, () => {
    const wanted = fullGatewayName(name, namespace);
    const others = firstFew(mesh.gateways.all, gateway => wanted.endsWith(`/${gateway.name}`) || wanted.startsWith(`${gateway.namespace}/`));
    return findingOf(ROUTES.unknownGateway, object, path, {
      message: `there is no Gateway ${wanted}`,
      fix: others.length === 0 ? 'add it, or declare it as external' : `there is ${nameList(others.map(gateway => fullNameOf(gateway.object)))}`,
    });
  });
}
