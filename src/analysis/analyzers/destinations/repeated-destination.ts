import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf } from '../../finding';
import { ROUTE_LISTS, VirtualServiceInfo } from '../../model/virtual-services';

interface Share {
  readonly destination: { readonly host: string; readonly subset?: string; readonly port?: { readonly number?: number } };
  readonly headers?: unknown;
}

/** Two shares of a route for one place; those that change headers are told apart by that. */
export const repeatedDestination: Analyzer = {
  entry: DESTINATIONS.repeatedDestination,

  analyze(mesh) {
    return mesh.virtualServices.all.flatMap(judge);
  },
};

function judge({ object, spec }: VirtualServiceInfo): Finding[] {
  return ROUTE_LISTS.flatMap(list => (spec[list] ?? []).flatMap(({ route = [] }, index) =>
    route.length < 2 ? [] : repeats(route).map(number => findingOf(DESTINATIONS.repeatedDestination, object,
      `${item(`${item(`spec.${list}`, index)}.route`, number)}.destination`, {
        message: `the route goes to ${[route[number].destination.host, route[number].destination.subset].filter(Boolean).join(', subset ')} already`,
        fix: 'name another destination, or add up the weights',
      }))));
}

function repeats(route: readonly Share[]): number[] {
  return route.flatMap((share, index) =>
    share.headers === undefined && route.findIndex(other => isSamePlace(other, share)) < index ? [index] : []);
}

function isSamePlace({ destination: one }: Share, { destination: other }: Share): boolean {
  return one.host === other.host && (one.subset ?? '') === (other.subset ?? '') && one.port?.number === other.port?.number;
}
