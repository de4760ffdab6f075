import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn } from '../../finding';
import { PlacedShares } from '../../model/virtual-services';

type Share = PlacedShares['route'][number];

/** Two shares of a route for one place; those that change headers are told apart by that. */
export const repeatedDestination: Analyzer = {
  entry: DESTINATIONS.repeatedDestination,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.shares, judge);
  },
};

function judge({ object, route, list, index }: PlacedShares): Finding[] {
  return route.length < 2 ? [] : repeats(route).map(number => findingOf(DESTINATIONS.repeatedDestination, object,
    `${item(`${item(`spec.${list}`, index)}.route`, number)}.destination`, {
      message: `the route goes to ${[route[number].destination.host, route[number].destination.subset].filter(Boolean).join(', subset ')} already`,
      fix: 'name another destination, or add up the weights',
    }));
}

function repeats(route: readonly Share[]): number[] {
  return route.flatMap((share, index) =>
    share.headers === undefined && route.findIndex(other => isSamePlace(other, share)) < index ? [index] : []);
}

function isSamePlace({ destination: one }: Share, { destination: other }: Share): boolean {
  return one.host === other.host && (one.subset ?? '') === (other.subset ?? '') && one.port?.number === other.port?.number;
}
