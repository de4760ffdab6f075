import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf } from '../../finding';
import { ROUTE_LISTS, VirtualServiceInfo } from '../../model/virtual-services';

const ALL = 100;

/** A weight other than 100 of the only destination of a route. */
export const loneWeight: Analyzer = {
  entry: DESTINATIONS.loneWeight,

  analyze(mesh) {
    return mesh.virtualServices.all.flatMap(judge);
  },
};

function judge({ object, spec }: VirtualServiceInfo): Finding[] {
  return ROUTE_LISTS.flatMap(list => (spec[list] ?? []).flatMap(({ route = [] }, index) => {
    const [{ weight = ALL } = {}] = route;
    return route.length !== 1 || weight === ALL ? [] : [findingOf(DESTINATIONS.loneWeight, object, `${item(`${item(`spec.${list}`, index)}.route`, 0)}.weight`, {
      message: `weight ${weight} is that of the only destination, which gets all requests`,
      fix: 'add the other destinations, or take the weight away',
    })];
  }));
}
