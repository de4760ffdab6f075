import { IConstruct } from 'constructs';
import { DirectResponse } from './direct-response';
import { HttpForwardOptions, HttpRouteOptions } from './http-route-options';
import { Redirect } from './redirect';
import { forwardProblems, renderForwardOptions, renderRouteOptions, routeProblems } from './rendering/http-route-options';
import { redirectProblems, renderRedirect } from './rendering/redirect';
import { TrafficSplit } from './traffic-split';
import { IVirtualService } from './virtual-service-reference';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { at } from '../base/rendering';
import { IDestination } from '../discovery/destination';
import * as istio from '../imports/istio';
import { httpStatusProblem } from '../validation/vocabulary/http';

/**
 * What happens to the requests that it matches: sent on, split, redirected, answered at once, or left to another VirtualService.
 *
 * The routes of a VirtualService are tried in their order, and the first one that matches is taken.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRoute
 */
export class HttpRoute {
  /** Sends all requests to one destination. Throws if an option is wrong. */
  public static to(destination: IDestination, options: HttpForwardOptions = {}): HttpRoute {
    checkArguments('HttpRoute.to', forwardProblems(options));
    const kept = frozen(options);
    return new HttpRoute(consumer => ({
      ...renderForwardOptions(kept, consumer),
      route: [{ destination: at('route[0].destination', () => destination.toDestination()._render(consumer)) }],
    }));
  }

  /** Divides requests among destinations. Throws if an option is wrong. */
  public static split(split: TrafficSplit, options: HttpForwardOptions = {}): HttpRoute {
    checkArguments('HttpRoute.split', forwardProblems(options));
    const kept = frozen(options);
    return new HttpRoute(consumer => ({ ...renderForwardOptions(kept, consumer), route: split._renderHttp(consumer) }));
  }

  /** Sends the client elsewhere. Throws if the redirect names no part of a URL, or one of them twice, or an option is wrong. */
  public static redirect(redirect: Redirect, options: HttpRouteOptions = {}): HttpRoute {
    checkArguments('HttpRoute.redirect', { ...redirectProblems(redirect, options.match), ...routeProblems(options) });
    const rendered = { ...renderRouteOptions(frozen(options)), redirect: renderRedirect(redirect) };
    return new HttpRoute(() => rendered);
  }

  /** Answers requests without asking any backend. Throws if the status is none, or an option is wrong. */
  public static directResponse(response: DirectResponse, options: HttpRouteOptions = {}): HttpRoute {
    const { status, body } = response;
    checkArguments('HttpRoute.directResponse', { 'response.status': httpStatusProblem(status), ...routeProblems(options) });
    const rendered = { ...renderRouteOptions(frozen(options)), directResponse: { status, body: body?._render() } };
    return new HttpRoute(() => rendered);
  }

  /**
   * Leaves requests to the routes of another VirtualService, one without hosts, gateways and delegates of its own.
   *
   * Those routes take over the options that they do not set. Throws if an option is wrong.
   *
   * @param to the VirtualService with the routes; each of their matches must fit one of the matches given here
   */
  public static delegate(to: IVirtualService, options: HttpForwardOptions = {}): HttpRoute {
    checkArguments('HttpRoute.delegate', forwardProblems(options));
    const kept = frozen(options);
    return new HttpRoute(consumer => ({
      ...renderForwardOptions(kept, consumer),
      delegate: { name: to.name, namespace: to.namespace },
    }));
  }

  private constructor(private readonly render: (consumer: IConstruct) => istio.HttpRoute) {}

  /**
   * @param consumer the construct whose object holds the route
   * @internal
   */
  public _render(consumer: IConstruct): istio.HttpRoute {
    return this.render(consumer);
  }
}
