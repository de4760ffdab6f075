import { namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn } from '../../finding';
import { MeshModel } from '../../model/mesh-model';
import { PlacedShares } from '../../model/virtual-services';

type Share = PlacedShares['route'][number];

type Resolve = (host: string) => string;

/** Two shares of a route for one place; those that change headers are told apart by that. */
export const repeatedDestination: Analyzer = {
  entry: DESTINATIONS.repeatedDestination,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.shares, placed => judge(mesh, placed));
  },
};

function judge(mesh: MeshModel, { object, route, list, index }: PlacedShares): Finding[] {
  const resolve = (host: string) => mesh.hosts.resolve(host, namespaceOf(object));
  return route.length < 2 ? [] : repeats(route, resolve).map(number => findingOf(DESTINATIONS.repeatedDestination, object,
    `${item(`${item(`spec.${list}`, index)}.route`, number)}.destination`, {
      message: `the route goes to ${[route[number].destination.host, route[number].destination.subset].filter(Boolean).join(', subset ')} already`,
      fix: 'name another destination, or add up the weights',
    }));
}

function repeats(route: readonly Share[], resolve: Resolve): number[] {
  return route.flatMap((share, index) =>
    share.headers === undefined && route.findIndex(other => isSamePlace(other, share, resolve)) < index ? [index] : []);
}

function isSamePlace({ destination: one }: Share, { destination: other }: Share, resolve: Resolve): boolean {
  return resolve(one.host) === resolve(other.host) && (one.subset ?? '') === (other.subset ?? '') && one.port?.number === other.port?.number;
}
