import { EnvoyFilterMatch, renderFilter } from './envoy-filter-match';
import { EnvoyProxyMatch } from './envoy-match-options';
import { Problems, ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { portProblem } from '../validation/vocabulary/numbers';

/** The conditions of a match of what waypoints have. */
export interface EnvoyWaypointMatch {
  /**
   * Which waypoints the patch is for.
   *
   * @default - all of them
   */
  readonly proxy?: EnvoyProxyMatch;

  /**
   * Port of the service, 1 to 65535.
   *
   * @default - any port
   */
  readonly portNumber?: number;

  /**
   * Filter of the chain.
   *
   * @default - all filters
   */
  readonly filter?: EnvoyFilterMatch;

  /**
   * Name of a route: that of the HTTP route in a VirtualService, or `default`.
   *
   * @default - all routes
   */
  readonly routeName?: string;
}

export function waypointProblems({ portNumber }: EnvoyWaypointMatch): Problems {
  return { portNumber: ifGiven(portNumber, portProblem) };
}

export function renderWaypoint({ proxy, portNumber, filter, routeName }: EnvoyWaypointMatch): istio.EnvoyConfigObjectMatch {
  return {
    context: istio.EnvoyFilterPatchContext.WAYPOINT,
    proxy,
    waypoint: {
      portNumber,
      filter: filter && renderFilter(filter),
      route: routeName === undefined ? undefined : { name: routeName },
    },
  };
}
