import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf, ifMissing } from '../../finding';
import { Identity, isAllow, mayBeFor } from '../../model/authorization';
import { PlacedDestination, gatewaysOf } from '../../model/destinations';
import { MESH_GATEWAY, MeshGatewayInfo } from '../../model/gateways';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';
import { Workload } from '../../model/workload';

/** A route of a gateway to a service whose policies allow others only. */
export const gatewayNotAllowed: Analyzer = {
  entry: SECURITY.gatewayNotAllowed,

  analyze(mesh) {
    if (!mesh.policies.all(KIND.AuthorizationPolicy).some(isAllow)) {
      return [];
    }
    return mesh.destinations.flatMap(placed => {
      const name = gatewaysOf(placed).find(gateway => gateway !== MESH_GATEWAY);
      const answer = name === undefined ? undefined : mesh.gateways.find(name, placed.namespace);
      return answer?.is === 'known' && answer.value !== undefined ? judge(mesh, placed, answer.value) : [];
    });
  },
};

function judge(mesh: MeshModel, { destination: { host }, namespace, object, path }: PlacedDestination, gateway: MeshGatewayInfo): Finding[] {
  const [server] = mesh.gateways.servedBy(gateway);
  const [service] = mesh.registry.named(mesh.hosts.resolve(host, namespace));
  const [callee] = server === undefined || service === undefined ? [] : mesh.backends.behind(service);
  if (callee === undefined || mesh.membershipOf(callee) !== 'sidecar') {
    return [];
  }
  const caller = mesh.proxies.identityOf(server);
  const allowing = mesh.policies.of(KIND.AuthorizationPolicy, callee).filter(isAllow);
  if (allowing.length === 0 || allowing.some(policy => mayBeFor(policy, caller))) {
    return [];
  }
  // Other policies of the namespace may be elsewhere, unless the namespace is all here.
  return ifMissing(mesh.world.without(KIND.AuthorizationPolicy, callee.namespace), () => finding(caller, allowing, object, path(), server));
}

function finding({ namespace, serviceAccount }: Identity, allowing: readonly Policy[], object: Policy['object'], path: string, server: Workload): Finding {
  return findingOf(SECURITY.gatewayNotAllowed, object, `${path}.host`, {
    message: `its policies allow no service account ${serviceAccount} of namespace ${namespace}, which the gateway has`,
    fix: `allow principal cluster.local/ns/${namespace}/sa/${serviceAccount}`,
  }, [server.object, ...allowing.map(policy => policy.object)]);
}
