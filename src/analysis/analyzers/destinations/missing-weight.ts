import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn } from '../../finding';
import { PlacedShares } from '../../model/virtual-services';

/** A destination without a weight in a route whose other destinations have some. */
export const missingWeight: Analyzer = {
  entry: DESTINATIONS.missingWeight,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.shares, judge);
  },
};

function judge({ object, route, list, index }: PlacedShares): Finding[] {
  if (!route.some(({ weight }) => weight !== undefined)) {
    return [];
  }
  return route.flatMap(({ weight, destination: { host, subset } }, number) => weight !== undefined ? [] : [
    findingOf(DESTINATIONS.missingWeight, object, item(`${item(`spec.${list}`, index)}.route`, number), {
      message: `${[host, subset].filter(Boolean).join(', subset ')} has no weight, and so no request`,
      fix: 'set weight, to 0 if that is meant',
    }),
  ]);
}
