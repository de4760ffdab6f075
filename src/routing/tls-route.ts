import { IConstruct } from 'constructs';
import { MatchScope } from './match-scope';
import { renderScope, scopeProblems } from './rendering/match-scope';
import { TrafficSplit } from './traffic-split';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems, withinEach } from '../base/problems';
import { at } from '../base/rendering';
import { IDestination } from '../discovery/destination';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { noneProblem } from '../validation/vocabulary/empty';
import { subnetProblem } from '../validation/vocabulary/ip';
import { virtualHostProblem } from '../validation/vocabulary/virtual-host';

/**
 * Which TLS connections a route is for. All conditions of one match must hold (AND); of several matches any one may hold (OR).
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#TLSMatchAttributes
 */
export interface TlsMatch extends MatchScope {
  /** Hosts that the client asks for (SNI), one at least: each a host of the VirtualService, or one that its wildcard covers. */
  readonly sniHosts: string[];

  /**
   * IP addresses or subnets that the client connects to, such as `10.1.0.0/16`.
   *
   * @default - any address
   */
  readonly destinationSubnets?: string[];
}

/** Options of TLS routes. */
export interface TlsRouteOptions {
  /** Connections that the route is for, one match at least: those that any of the matches holds for. */
  readonly match: TlsMatch[];
}

/**
 * Where TLS connections go that the proxy does not decrypt. The first route that matches is taken.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#TLSRoute
 */
export class TlsRoute {
  /** Sends connections to one destination. Throws if a match is wrong or there is none. */
  public static to(destination: IDestination, options: TlsRouteOptions): TlsRoute {
    checkArguments('TlsRoute.to', problemsOf(options));
    return new TlsRoute(consumer => [{
      destination: at('route[0].destination', () => destination.toDestination()._render(consumer)),
    }], frozen(options));
  }

  /** Divides connections among destinations. Throws if a match is wrong or there is none, or the split changes headers. */
  public static split(split: TrafficSplit, options: TlsRouteOptions): TlsRoute {
    checkArguments('TlsRoute.split', { split: split._headersProblem(), ...problemsOf(options) });
    return new TlsRoute(consumer => split._render(consumer), frozen(options));
  }

  private constructor(
    private readonly route: (consumer: IConstruct) => istio.RouteDestination[],
    private readonly options: TlsRouteOptions,
  ) {}

  /**
   * @param consumer the construct whose object holds the route
   * @internal
   */
  public _render(consumer: IConstruct): istio.TlsRoute {
    return { match: this.options.match.map(renderMatch), route: this.route(consumer) };
  }
}

function problemsOf({ match }: TlsRouteOptions): Problems {
  return { match: noneProblem(match, 'match'), ...withinEach('match', match, matchProblems) };
}

function matchProblems(match: TlsMatch): Problems {
  return {
    sniHosts: noneProblem(match.sniHosts, 'host'),
    ...eachProblem('sniHosts', match.sniHosts, virtualHostProblem),
    ...eachProblem('destinationSubnets', match.destinationSubnets, subnetProblem),
    ...scopeProblems(match),
  };
}

function renderMatch(match: TlsMatch): istio.TlsMatchAttributes {
  return { sniHosts: match.sniHosts, destinationSubnets: match.destinationSubnets, ...renderScope(match) };
}
