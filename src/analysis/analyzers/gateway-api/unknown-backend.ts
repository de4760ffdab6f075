import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { Finding, findingOf, ifMissing } from '../../finding';
import { KIND } from '../../model/kinds';
import { KubernetesReference, KubernetesRoute } from '../../model/kubernetes-routes';
import { MeshModel } from '../../model/mesh-model';

/** A route to a service that does not exist, or to a port that it does not have. */
export const unknownBackend: Analyzer = {
  entry: GATEWAY_API.unknownBackend,

  analyze(mesh) {
    return mesh.kubernetesRoutes.flatMap(route => route.backends.flatMap(backend => judge(mesh, route, backend)));
  },
};

function judge(mesh: MeshModel, { object }: KubernetesRoute, { kind, name, namespace, port, path }: KubernetesReference): Finding[] {
  if (kind !== KIND.Service) {
    return [];
  }
  // Who may see the service is a matter of grants here.
  const found = mesh.registry.named(mesh.hosts.ofService(name, namespace));
  if (found.length === 0) {
    const answer = mesh.registry.find(mesh.hosts.ofService(name, namespace), namespace);
    return answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(GATEWAY_API.unknownBackend, object, `${path}.name`, {
      message: `namespace ${namespace} has no Service ${JSON.stringify(name)}`,
      fix: 'correct the name or the namespace',
    }));
  }
  const numbers = found.flatMap(({ ports }) => ports.map(({ number }) => number));
  return port === undefined || numbers.includes(port) ? [] : [findingOf(GATEWAY_API.unknownBackend, object, `${path}.port`, {
    message: `${port} is no port of Service ${namespace}/${name}`,
    fix: `it has ${numbers.join(', ') || 'none'}`,
  }, found.map(({ object: service }) => service))];
}
