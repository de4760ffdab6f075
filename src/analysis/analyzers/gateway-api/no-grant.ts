import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { Finding, findingOf, ifMissing } from '../../finding';
import { KIND, kindKey } from '../../model/kinds';
import { KubernetesGateway } from '../../model/kubernetes-gateways';
import { KubernetesRoute } from '../../model/kubernetes-routes';
import { MeshModel } from '../../model/mesh-model';
import { listAt, textAt } from '../../model/read';

/** Who names what of another namespace. */
interface Crossing {
  readonly from: string;
  readonly fromNamespace: string;
  readonly to: string;
  readonly namespace: string;
  readonly name: string;
}

/** A reference to an object of another namespace that no ReferenceGrant there allows. */
export const noGrant: Analyzer = {
  entry: GATEWAY_API.noGrant,

  analyze(mesh) {
    return [
      ...mesh.kubernetesRoutes.flatMap(route => ofRoute(mesh, route)),
      ...mesh.kubernetesGateways.all.flatMap(gateway => ofGateway(mesh, gateway)),
    ];
  },
};

function ofRoute(mesh: MeshModel, { object, kind, namespace: own, parents, backends }: KubernetesRoute): Finding[] {
  // Routes of services in the mesh need no grant.
  if (!parents.some(parent => parent.kind === KIND.KubernetesGateway)) {
    return [];
  }
  return backends.filter(backend => backend.kind === KIND.Service && backend.namespace !== own).flatMap(({ name, namespace, path }) =>
    judge(mesh, { from: kind, fromNamespace: own, to: KIND.Service, namespace, name }, refusal => findingOf(GATEWAY_API.noGrant, object, `${path}.namespace`, refusal)));
}

function ofGateway(mesh: MeshModel, { object, namespace: own }: KubernetesGateway): Finding[] {
  return listAt(object.spec, 'listeners').flatMap((listener, index) => listAt(listener, 'tls', 'certificateRefs').flatMap((ref, number) => {
    const namespace = textAt(ref, 'namespace') ?? own;
    const crossing = { from: KIND.KubernetesGateway, fromNamespace: own, to: KIND.Secret, namespace, name: textAt(ref, 'name') ?? '' };
    return namespace === own || (textAt(ref, 'kind') ?? 'Secret') !== 'Secret' ? [] : judge(mesh, crossing, refusal =>
      findingOf(GATEWAY_API.noGrant, object, `${item(`${item('spec.listeners', index)}.tls.certificateRefs`, number)}.namespace`, refusal));
  }));
}

/** Where objects of the other's kind are in the manifests, grants for them would be there too. */
function judge(mesh: MeshModel, crossing: Crossing, finding: (refusal: { message: string; fix: string }) => Finding): Finding[] {
  const { to, namespace, name, from, fromNamespace } = crossing;
  return isGranted(mesh, crossing) ? [] : ifMissing(mesh.world.without(to, namespace), () => finding({
    message: `no ReferenceGrant of namespace ${namespace} lets ${from.split('/')[1]} of namespace ${fromNamespace} name ${to.split('/')[1]} ${name}`,
    fix: `add one to namespace ${namespace}`,
  }));
}

function isGranted(mesh: MeshModel, { from, fromNamespace, to, namespace, name }: Crossing): boolean {
  return mesh.objects.allIn(KIND.ReferenceGrant, namespace).some(({ spec }) =>
    listAt(spec, 'from').some(other => groupKind(other) === from && textAt(other, 'namespace') === fromNamespace)
    && listAt(spec, 'to').some(other => groupKind(other) === to && [undefined, '', name].includes(textAt(other, 'name'))));
}

function groupKind(value: unknown): string {
  const group = textAt(value, 'group') ?? '';
  return kindKey(group === '' ? '' : `${group}/`, textAt(value, 'kind') ?? '');
}
