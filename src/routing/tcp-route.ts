import { IConstruct } from 'constructs';
import { MatchScope } from './match-scope';
import { unlessEmpty } from './rendering/list';
import { renderScope, scopeProblems } from './rendering/match-scope';
import { TrafficSplit } from './traffic-split';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems, ifGiven, withinEach } from '../base/problems';
import { at } from '../base/rendering';
import { IDestination } from '../discovery/destination';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { subnetProblem } from '../validation/vocabulary/ip';

/**
 * Which TCP connections a route is for. All conditions of one match must hold (AND); of several matches any one may hold (OR).
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#L4MatchAttributes
 */
export interface TcpMatch extends MatchScope {
  /**
   * IP addresses or subnets that the client connects to, such as `10.1.0.0/16`.
   *
   * @default - any address
   */
  readonly destinationSubnets?: string[];

  /**
   * IP address or subnet of the client.
   *
   * @default - any client
   * @deprecated proxies ignore it; use `sourceLabels` or `sourceNamespace`
   */
  readonly sourceSubnet?: string;
}

/** Options of TCP routes. */
export interface TcpRouteOptions {
  /**
   * Connections that the route is for: those that any of the matches holds for.
   *
   * @default - all connections
   */
  readonly match?: TcpMatch[];
}

/**
 * Where TCP connections go. The first route that matches is taken.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#TCPRoute
 */
export class TcpRoute {
  /** Sends connections to one destination. Throws if a match is wrong. */
  public static to(destination: IDestination, options: TcpRouteOptions = {}): TcpRoute {
    checkArguments('TcpRoute.to', problemsOf(options));
    return new TcpRoute(consumer => [{
      destination: at('route[0].destination', () => destination.toDestination()._render(consumer)),
    }], frozen(options));
  }

  /** Divides connections among destinations. Throws if a match is wrong, or the split changes headers. */
  public static split(split: TrafficSplit, options: TcpRouteOptions = {}): TcpRoute {
    checkArguments('TcpRoute.split', { split: split._headersProblem(), ...problemsOf(options) });
    return new TcpRoute(consumer => split._render(consumer), frozen(options));
  }

  private constructor(
    private readonly route: (consumer: IConstruct) => istio.RouteDestination[],
    private readonly options: TcpRouteOptions,
  ) {}

  /**
   * @param consumer the construct whose object holds the route
   * @internal
   */
  public _render(consumer: IConstruct): istio.TcpRoute {
    return { match: unlessEmpty(this.options.match)?.map(renderMatch), route: this.route(consumer) };
  }
}

function problemsOf({ match }: TcpRouteOptions): Problems {
  return withinEach('match', match, one => ({
    ...scopeProblems(one),
    ...eachProblem('destinationSubnets', one.destinationSubnets, subnetProblem),
    sourceSubnet: ifGiven(one.sourceSubnet, subnetProblem),
  }));
}

function renderMatch(match: TcpMatch): istio.L4MatchAttributes {
  return { destinationSubnets: match.destinationSubnets, sourceSubnet: match.sourceSubnet, ...renderScope(match) };
}
