import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn, ifMissing } from '../../finding';
import { PlacedDestination } from '../../model/destinations';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { nameList } from '../../name-list';

/** A route to a host that no Service or ServiceEntry has, or none that the route's clients see: such requests are answered with 503. */
export const unknownHost: Analyzer = {
  entry: DESTINATIONS.unknownHost,

  analyze(mesh) {
    return foundIn(mesh.destinations, placed => judge(mesh, placed));
  },
};

function judge(mesh: MeshModel, { object, destination: { host }, host: resolved, answer, path }: PlacedDestination): Finding[] {
  if (answer.is === 'known') {
    return [];
  }
  const place = `${path()}.host`;
  const hidden = mesh.registry.named(resolved);
  if (hidden.length > 0) {
    return [findingOf(DESTINATIONS.unknownHost, object, place, {
      message: `${JSON.stringify(host)} is exported to ${hidden.flatMap(({ visibility }) => visibility.scopes).join(', ')} only`,
      fix: 'export it to the namespaces of the route\'s clients',
    }, hidden.map(({ object: other }) => other))];
  }
  return ifMissing(answer, () => findingOf(DESTINATIONS.unknownHost, object, place, {
    message: `${JSON.stringify(host)} is no host of the mesh`,
    fix: repairOf(mesh, resolved),
  }));
}

function repairOf(mesh: MeshModel, resolved: string): string {
  const meant = mesh.registry.meantService(resolved);
  if (meant !== undefined) {
    return `use ${meant}, since names with dots are not completed`;
  }
  const service = mesh.hosts.serviceNameOf(resolved);
  const names = service === undefined ? [] : mesh.objects.allIn(KIND.Service, service.namespace).map(({ metadata }) => metadata.name);
  if (names.length === 0) {
    return 'add a Service or ServiceEntry for it, or declare it as external';
  }
  return `namespace ${service!.namespace} has ${nameList(names)}`;
}
