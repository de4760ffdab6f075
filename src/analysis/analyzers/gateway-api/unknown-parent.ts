import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { Finding, findingOf, ifMissing } from '../../finding';
import { Answer } from '../../model/answer';
import { KIND } from '../../model/kinds';
import { KubernetesReference, KubernetesRoute } from '../../model/kubernetes-routes';
import { MeshModel } from '../../model/mesh-model';

/** A route of a Gateway or a service that does not exist. */
export const unknownParent: Analyzer = {
  entry: GATEWAY_API.unknownParent,

  analyze(mesh) {
    return mesh.kubernetesRoutes.flatMap(route => route.parents.flatMap(parent => judge(mesh, route, parent)));
  },
};

function judge(mesh: MeshModel, { object }: KubernetesRoute, { kind, name, namespace, path }: KubernetesReference): Finding[] {
  const answer = answerFor(mesh, kind, name, namespace);
  return answer === undefined || answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(GATEWAY_API.unknownParent, object, `${path}.name`, {
    message: `namespace ${namespace} has no ${kind.split('/')[1]} ${JSON.stringify(name)}`,
    fix: 'correct the name or the namespace',
  }));
}

function answerFor(mesh: MeshModel, kind: string, name: string, namespace: string): Answer<unknown> | undefined {
  if (kind === KIND.KubernetesGateway) {
    return mesh.kubernetesGateways.find(name, namespace);
  }
  return kind === KIND.Service ? mesh.registry.find(mesh.hosts.ofService(name, namespace), namespace) : undefined;
}
