import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { Finding, findingOf, ifMissing } from '../../finding';
import { fullNameOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Delegation, VirtualServiceInfo } from '../../model/virtual-services';

/** A route handed on to a VirtualService that is not there, is none of those that take such routes, or is not exported to the root. */
export const unknownDelegate: Analyzer = {
  entry: ROUTES.unknownDelegate,

  analyze(mesh) {
    if (mesh.virtualServices.delegated.size === 0) {
      return [];
    }
    const byName = new Map(mesh.virtualServices.all.map(info => [fullNameOf(info.object), info]));
    return [...mesh.virtualServices.delegated].flatMap(([name, delegations]) =>
      delegations.flatMap(delegation => judge(mesh, name, byName.get(name), delegation)));
  },
};

function judge(mesh: MeshModel, name: string, target: VirtualServiceInfo | undefined, { root, index }: Delegation): Finding[] {
  const finding = (message: string, fix: string) => findingOf(ROUTES.unknownDelegate, root.object, `${item('spec.http', index)}.delegate`,
    { message, fix }, target === undefined ? [] : [target.object]);
  if (target === undefined) {
    return ifMissing(mesh.world.without(KIND.VirtualService, name.split('/')[0]), () => finding(`there is no VirtualService ${name}`, 'add it, or correct the name'));
  }
  if (!target.isDelegate) {
    return [finding(`VirtualService ${name} has hosts, so that it is no delegate`, 'take its hosts and gateways away')];
  }
  return target.visibility.includes(root.namespace) ? []
    : [finding(`VirtualService ${name} is exported to ${target.visibility.scopes.join(', ')} only`, `export it to namespace ${root.namespace}`)];
}
