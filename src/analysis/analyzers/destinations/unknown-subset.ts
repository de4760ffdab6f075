import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, ifMissing } from '../../finding';
import { PlacedDestination } from '../../model/destinations';
import { fullNameOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';

/**
 * A route to a subset that the DestinationRules of the host do not define: such requests are answered with 503.
 *
 * The rules of a host without any in the manifests may live elsewhere, but hardly where its Service is here.
 */
export const unknownSubset: Analyzer = {
  entry: DESTINATIONS.unknownSubset,

  analyze(mesh) {
    return mesh.destinations.flatMap(placed => judge(mesh, placed));
  },
};

function judge(mesh: MeshModel, { object, namespace, destination: { host, subset = '' }, path }: PlacedDestination): Finding[] {
  if (subset === '') {
    return [];
  }
  const rules = mesh.destinationRules.of(host, namespace);
  if (rules.some(({ subsets }) => subsets.some(({ name }) => name === subset))) {
    return [];
  }
  const finding = (fix: string) => findingOf(DESTINATIONS.unknownSubset, object, `${path()}.subset`, {
    message: `${JSON.stringify(subset)} is no subset of host ${JSON.stringify(host)}`,
    fix,
  }, rules.map(({ rule }) => rule));
  if (rules.length > 0) {
    return [finding(rules.map(({ rule, subsets }) =>
      `DestinationRule ${fullNameOf(rule)} has ${subsets.map(({ name }) => name).join(', ') || 'none'}`).join(', '))];
  }
  const resolved = mesh.hosts.resolve(host, namespace);
  const [service] = mesh.registry.named(resolved);
  const place = service?.namespace ?? mesh.hosts.serviceNameOf(resolved)?.namespace ?? namespace;
  return ifMissing(mesh.world.without(KIND.DestinationRule, place, service !== undefined), () => finding('add a DestinationRule for the host that defines it'));
}
