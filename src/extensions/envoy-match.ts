import { IConstruct } from 'constructs';
import { EnvoyClusterMatch, clusterProblems, renderCluster } from './envoy-cluster-match';
import { EnvoyListenerMatch, listenerProblems, renderListener } from './envoy-listener-match';
import { EnvoyMatchOptions, matchProblems, renderMatch } from './envoy-match-options';
import { EnvoyRouteConfigurationMatch, renderRouteConfiguration, routeConfigurationProblems } from './envoy-route-configuration-match';
import { EnvoyWaypointMatch, renderWaypoint, waypointProblems } from './envoy-waypoint-match';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import * as istio from '../imports/istio';

/**
 * Which objects of Envoy's configuration a patch is for. All conditions must hold.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-EnvoyConfigObjectMatch
 */
export class EnvoyMatch {
  /** Listeners, their filter chains and filters: for `LISTENER`, `FILTER_CHAIN`, `NETWORK_FILTER`, `HTTP_FILTER` and `LISTENER_FILTER`. */
  public static listener(match: EnvoyListenerMatch = {}): EnvoyMatch {
    checkArguments('EnvoyMatch.listener', listenerProblems(match));
    const rendered = renderListener(frozen(match));
    return new EnvoyMatch(() => rendered);
  }

  /** Tables of routes, their virtual hosts and routes: for `ROUTE_CONFIGURATION`, `VIRTUAL_HOST` and `HTTP_ROUTE`. */
  public static routeConfiguration(match: EnvoyRouteConfigurationMatch = {}): EnvoyMatch {
    checkArguments('EnvoyMatch.routeConfiguration', routeConfigurationProblems(match));
    const kept = frozen(match);
    return new EnvoyMatch(consumer => renderRouteConfiguration(kept, consumer));
  }

  /** Clusters: for `CLUSTER`. */
  public static cluster(match: EnvoyClusterMatch = {}): EnvoyMatch {
    checkArguments('EnvoyMatch.cluster', clusterProblems(match));
    const kept = frozen(match);
    return new EnvoyMatch(consumer => renderCluster(kept, consumer));
  }

  /** Whatever waypoints have of the class of objects. Istio does not check such a patch. */
  public static waypoint(match: EnvoyWaypointMatch = {}): EnvoyMatch {
    checkArguments('EnvoyMatch.waypoint', waypointProblems(match));
    const rendered = renderWaypoint(frozen(match));
    return new EnvoyMatch(() => rendered);
  }

  /** All objects of the class, in some proxies: for `EXTENSION_CONFIG`, `BOOTSTRAP` and any other. */
  public static proxies(match: EnvoyMatchOptions): EnvoyMatch {
    checkArguments('EnvoyMatch.proxies', matchProblems(match));
    const rendered = renderMatch(frozen(match));
    return new EnvoyMatch(() => rendered);
  }

  private constructor(private readonly render: (consumer: IConstruct) => istio.EnvoyConfigObjectMatch) {}

  /**
   * @param consumer the construct whose object holds the match
   * @internal
   */
  public _render(consumer: IConstruct): istio.EnvoyConfigObjectMatch {
    return this.render(consumer);
  }
}
