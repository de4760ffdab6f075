import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn } from '../../finding';
import { PlacedShares } from '../../model/virtual-services';

const ALL = 100;

/** A weight other than 100 of the only destination of a route. */
export const loneWeight: Analyzer = {
  entry: DESTINATIONS.loneWeight,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.shares, judge);
  },
};

function judge({ object, route, list, index }: PlacedShares): Finding[] {
  if (route.length !== 1) {
    return [];
  }
  const [{ weight = ALL }] = route;
  return weight === ALL ? [] : [findingOf(DESTINATIONS.loneWeight, object, `${item(`${item(`spec.${list}`, index)}.route`, 0)}.weight`, {
    message: `weight ${weight} is that of the only destination, which gets all requests`,
    fix: 'add the other destinations, or take the weight away',
  })];
}
