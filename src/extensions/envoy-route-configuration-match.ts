import { IConstruct } from 'constructs';
import { EnvoyMatchOptions, matchProblems, renderMatch } from './envoy-match-options';
import { namespaceOf } from '../base/namespace';
import { Problems, ifGiven } from '../base/problems';
import { IMeshGateway, renderGateway } from '../gateway/mesh-gateway-reference';
import * as istio from '../imports/istio';
import { unsignedProblem } from '../validation/vocabulary/counts';

/** What a route does. */
export enum EnvoyRouteAction {
  /** Anything. */
  ANY = 'ANY',

  /** It sends requests on. */
  ROUTE = 'ROUTE',

  /** It sends clients elsewhere. */
  REDIRECT = 'REDIRECT',

  /** It answers itself. */
  DIRECT_RESPONSE = 'DIRECT_RESPONSE',
}

/** One of the routes of a virtual host. */
export interface EnvoyRouteMatch {
  /**
   * Name of the route: that of the HTTP route in a VirtualService, or `default`.
   *
   * @default - any name
   */
  readonly name?: string;

  /**
   * What the route does.
   *
   * @default EnvoyRouteAction.ANY
   */
  readonly action?: EnvoyRouteAction;
}

/** One of the virtual hosts of a table of routes. */
export interface EnvoyVirtualHostMatch {
  /**
   * Name: a host of a VirtualService or service, a colon, and the port, such as `reviews.shop.svc.cluster.local:9080`.
   *
   * @default - any name
   */
  readonly name?: string;

  /**
   * Host that requests name, one of those that the virtual host is for.
   *
   * @default - any host
   */
  readonly domainName?: string;

  /**
   * One of the routes.
   *
   * @default - all of them
   */
  readonly route?: EnvoyRouteMatch;
}

/** The conditions of a match of tables of routes, virtual hosts and routes. */
export interface EnvoyRouteConfigurationMatch extends EnvoyMatchOptions {
  /**
   * Port of the service or of the gateway's server, 0 to 4294967295.
   *
   * @default - any port
   */
  readonly portNumber?: number;

  /**
   * Name of the port of the gateway's server. Only for `GATEWAY`.
   *
   * @default - any name
   */
  readonly portName?: string;

  /**
   * The gateway that the routes are bound to. Only for `GATEWAY`.
   *
   * @default - any gateway
   */
  readonly gateway?: IMeshGateway;

  /**
   * Name of the table, such as `http_proxy`.
   *
   * @default - any name
   */
  readonly name?: string;

  /**
   * One of the virtual hosts.
   *
   * @default - all of them
   */
  readonly vhost?: EnvoyVirtualHostMatch;
}

export function routeConfigurationProblems(match: EnvoyRouteConfigurationMatch): Problems {
  return { ...matchProblems(match), portNumber: ifGiven(match.portNumber, unsignedProblem) };
}

export function renderRouteConfiguration(match: EnvoyRouteConfigurationMatch, consumer: IConstruct): istio.EnvoyConfigObjectMatch {
  const { portNumber, portName, gateway, name, vhost } = match;
  return {
    ...renderMatch(match),
    routeConfiguration: {
      portNumber,
      portName,
      gateway: gateway && renderGateway({ name: gateway.name, namespace: gateway.namespace ?? namespaceOf(consumer) }),
      name,
      vhost: vhost && renderVirtualHost(vhost),
    },
  };
}

function renderVirtualHost({ name, domainName, route }: EnvoyVirtualHostMatch): istio.EnvoyFilterVirtualHostMatch {
  return {
    name,
    domainName,
    route: route && { name: route.name, action: route.action as string | undefined as istio.EnvoyFilterRouteAction | undefined },
  };
}
