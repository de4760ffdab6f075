import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { eachItem } from '../../items';
import { joined } from '../../joined';
import { problem, problemIf } from '../../vocabulary/problem';
import { destination } from '../destination';
import { headerOperations } from '../header-operations';

/** Istio adds weights up in 32 bits, so that large ones may well come to 0. */
const IN_32_BITS = 2 ** 32;

type Routes<T> = T[] | null | undefined;

/** What istiod's webhook refuses in the destinations of a http route. */
export function httpDestinations(routes: Routes<istio.HttpRouteDestination>, path: string, fromGatewayApi: boolean): Issue[] {
  return joined(
    eachItem(routes, path, (route, place) => joined(
      headerOperations(route.headers, `${place}.headers`),
      weighted(route, place, fromGatewayApi),
    )),
    total(routes, path),
  );
}

/** What it refuses in the destinations of a tls or tcp route. */
export function destinations(routes: Routes<istio.RouteDestination>, path: string, fromGatewayApi: boolean): Issue[] {
  return joined(
    issuesOf(VIRTUAL_SERVICE.noAction, path, problemIf((routes ?? []).length === 0, 'no destination', 'give at least one')),
    eachItem(routes, path, (route, place) => weighted(route, place, fromGatewayApi)),
    total(routes, path),
  );
}

function weighted(route: istio.RouteDestination, path: string, fromGatewayApi: boolean): Issue[] {
  const weight = route.weight ?? 0;
  return joined(
    fromGatewayApi ? [] : destination(route.destination, `${path}.destination`),
    issuesOf(VIRTUAL_SERVICE.negativeWeight, `${path}.weight`, weight < 0 ? problem(weight, 'use a weight of 0 or more') : undefined),
  );
}

function total(routes: Routes<istio.RouteDestination>, path: string): Issue[] {
  const weights = (routes ?? []).map(({ weight }) => weight ?? 0);
  const sum = weights.reduce((before, weight) => before + weight, 0);
  return issuesOf(VIRTUAL_SERVICE.noWeight, path, problemIf(weights.length > 1 && sum % IN_32_BITS === 0,
    `weights of ${weights.length} destinations add up to 0`, 'give at least one a weight above 0'));
}
