import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn, ifMissing } from '../../finding';
import { Missing } from '../../model/answer';
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
    return foundIn(mesh.destinations, placed => judge(mesh, placed));
  },
};

function judge(mesh: MeshModel, placed: PlacedDestination): Finding[] {
  const { object, destination: { host, subset = '' }, host: resolved, path } = placed;
  if (subset === '') {
    return [];
  }
  const rules = mesh.destinationRules.ofResolved(resolved);
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
  return ifMissing(missingRule(mesh, placed), () => finding('add a DestinationRule for the host that defines it'));
}

/** What it means that no rule is for a host; where the host itself is missing, that says enough. */
function missingRule(mesh: MeshModel, { destination, host, namespace }: PlacedDestination): Missing {
  const [service] = mesh.registry.named(host);
  const { is } = mesh.registry.find(destination.host, namespace, ['*'], host);
  return is === 'absent' || is === 'doubtful' || mesh.elsewhere.ruled.has(host) ? mesh.world.withoutAny()
    : mesh.world.without(KIND.DestinationRule, service?.namespace ?? mesh.hosts.serviceNameOf(host)?.namespace ?? namespace, service !== undefined);
}
