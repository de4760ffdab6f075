import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn, withSeverity } from '../../finding';
import { valueOf } from '../../model/answer';
import { PlacedDestination, gatewaysOf } from '../../model/destinations';
import { MESH_GATEWAY } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { MeshModel } from '../../model/mesh-model';

/**
 * A route to a subset that some DestinationRule defines, but none that counts for the route's clients.
 *
 * An error where it counts for none of them, as far as they are known.
 */
export const ignoredRule: Analyzer = {
  entry: DESTINATIONS.ignoredRule,

  analyze(mesh) {
    return foundIn(mesh.destinations, placed => (placed.destination.subset ?? '') === '' ? [] : judge(mesh, placed));
  },
};

function judge(mesh: MeshModel, placed: PlacedDestination): Finding[] {
  const { object, destination: { subset }, host, path } = placed;
  const defining = mesh.destinationRules.ofResolved(host).filter(({ subsets }) => subsets.some(({ name }) => name === subset));
  if (defining.length === 0) {
    return [];
  }
  const service = serviceNamespaceOf(mesh, host);
  // Most rules are where the service is, and nothing else needs to be known of them.
  if (service === undefined || defining.some(rule => rule.namespace === service && rule.visibility.isEverywhere)) {
    return [];
  }
  const isFree = (client: string) => defining.some(rule => mesh.destinationRules.isInEffect(rule, client, service));
  const { clients, areCertain } = clientsOf(mesh, placed, service);
  const shut = clients.filter(client => !isFree(client));
  if (shut.length === 0) {
    return [];
  }
  const finding = findingOf(DESTINATIONS.ignoredRule, object, `${path()}.subset`, {
    message: `${defining.map(({ rule }) => titleOf(rule)).join(', ')} defines ${JSON.stringify(subset)}, but not for clients in ${shut.join(', ')}`,
    fix: `move the DestinationRule to namespace ${service}, where the service is, and export it to its clients`,
  }, defining.map(({ rule }) => rule));
  return [areCertain && shut.length === clients.length ? finding : withSeverity('warning', finding)];
}

/** The namespace of a host; undefined where nobody knows, or several have it. */
function serviceNamespaceOf(mesh: MeshModel, resolved: string): string | undefined {
  const [first, ...others] = mesh.registry.named(resolved);
  if (first === undefined) {
    return mesh.hosts.serviceNameOf(resolved)?.namespace;
  }
  return others.every(({ namespace }) => namespace === first.namespace) ? first.namespace : undefined;
}

interface Clients {
  /** Their namespaces. */
  readonly clients: string[];
  readonly areCertain: boolean;
}

/**
 * Namespaces of clients that go by a route: of those of the whole mesh only the ones next to it.
 *
 * Gateways outside of the manifests may be in other namespaces than is thought.
 */
function clientsOf(mesh: MeshModel, placed: PlacedDestination, service: string): Clients {
  const roots = mesh.virtualServices.rootsOf(placed.virtualService).map(root =>
    ({ ...root, names: root === placed.virtualService ? gatewaysOf(placed) : root.spec.gateways ?? [MESH_GATEWAY] }));
  const inMesh = roots.filter(({ names }) => names.includes(MESH_GATEWAY))
    .flatMap(({ namespace, visibility }) => visibility.isEverywhere ? [namespace, ...hasClients(mesh, service) ? [service] : []] : visibility.scopes);
  const gateways = roots.flatMap(({ namespace, names }) => names.flatMap(name => valueOf(mesh.gateways.find(name, namespace)) ?? []));
  const here = gateways.flatMap(gateway => mesh.gateways.servedBy(gateway));
  const elsewhere = here.length > 0 ? [] : gateways.flatMap(gateway => mesh.gateways.servedElsewhereBy(gateway));
  const clients = new Set([...inMesh, ...[...here, ...elsewhere].map(({ namespace }) => namespace)]);
  return { clients: [...clients].filter(client => client !== '~'), areCertain: elsewhere.length === 0 };
}

/** Whether pods with sidecars may be in a namespace, beside gateways. */
function hasClients(mesh: MeshModel, namespace: string): boolean {
  const workloads = mesh.workloads.select({}, namespace);
  return workloads.length === 0 ? namespace !== mesh.config.rootNamespace
    : workloads.some(workload => mesh.membershipOf(workload) !== 'none' && !mesh.proxies.isGateway(workload));
}
