import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, ifMissing } from '../../finding';
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
  return ifMissing(missingRule(mesh, host, namespace), () => finding('add a DestinationRule for the host that defines it'));
}

/** What it means that no rule is for a host; where the host itself is missing, that says enough. */
function missingRule(mesh: MeshModel, host: string, namespace: string): Missing {
  const resolved = mesh.hosts.resolve(host, namespace);
  const [service] = mesh.registry.named(resolved);
  const { is } = mesh.registry.find(host, namespace, ['*']);
  return is === 'absent' || is === 'doubtful' || mesh.elsewhere.ruled.has(resolved) ? mesh.world.withoutAny()
    : mesh.world.without(KIND.DestinationRule, service?.namespace ?? mesh.hosts.serviceNameOf(resolved)?.namespace ?? namespace, service !== undefined);
}
