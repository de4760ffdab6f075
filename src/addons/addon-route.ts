import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { NetworkPeer, namespaceLabel } from './addon-access';
import { RouteAuthentication } from './route-authentication';
import { MeshService } from '../discovery/mesh-service';
import { IGatewayWorkload } from '../gateway/gateway-workload';
import { IMeshGateway } from '../gateway/mesh-gateway-reference';
import * as istio from '../imports/istio';
import { HttpMatch } from '../routing/http-match';
import { HttpRoute } from '../routing/http-route';
import { StringMatch } from '../routing/string-match';
import { VirtualService } from '../routing/virtual-service';
import { Problem, problemIf } from '../validation/vocabulary/problem';

/** How people reach an addon from outside of the cluster. */
export interface AddonRoute {
  /** Host of the addon, such as `grafana.example.com`. The gateway must serve it. */
  readonly host: string;

  /** The gateway that serves the host. */
  readonly gateway: IMeshGateway;

  /** The pods of the gateway: they make sure who asks, and the addon's NetworkPolicy lets them in. */
  readonly workload: IGatewayWorkload;

  /** How the gateway makes sure who asks. */
  readonly authentication: RouteAuthentication;
}

/** The problem of a route on which nobody asks who somebody is: neither the gateway nor the addon. */
export function routeProblem(route: AddonRoute | undefined, hasLogin = false): Problem {
  return problemIf(route !== undefined && !hasLogin && route.authentication._isLeftToAddon(),
    'whoever reaches the gateway would get in, as the addon has no login of its own',
    'use RouteAuthentication.jwt or RouteAuthentication.externalAuthorizer, or give the addon a login if it takes one');
}

/**
 * Binds a host of a gateway to an addon.
 *
 * @param service the Service that the host leads to
 * @param port name of the Service's port
 * @param home path that people who name the host alone are sent to
 */
export function routeTo(scope: Construct, route: AddonRoute, service: ApiObject, port: string, home?: string): void {
  const { host, gateway, workload, authentication } = route;
  const redirect = home === undefined ? [] : [HttpRoute.redirect({ uri: home }, { match: [HttpMatch.path(StringMatch.exact('/'))] })];
  const match = authentication._matches();
  const refusal = match === undefined ? [] : [HttpRoute.directResponse({ status: 403 })];
  new VirtualService(scope, 'Route', {
    metadata: { name: service.name, namespace: service.metadata.namespace },
    hosts: [host],
    gateways: [gateway],
    http: [...redirect, HttpRoute.to(MeshService.fromApiObject(service).port(port), { match }), ...refusal],
  });
  const metadata = { name: `${service.name}-route`, namespace: workload.workloadNamespace ?? service.metadata.namespace };
  const selector = { matchLabels: workload.selector };
  const jwtRules = authentication._jwtRules();
  if (jwtRules !== undefined) {
    new istio.RequestAuthentication(scope, 'RouteTokens', { metadata, spec: { selector, jwtRules } });
  }
  // A client may name the port of the gateway in the host.
  const policy = authentication._policy([host, `${host}:*`]);
  if (policy !== undefined) {
    new istio.AuthorizationPolicy(scope, 'RouteGuard', { metadata, spec: { selector, ...policy } });
  }
}

/** The pods of the route's gateway, as a NetworkPolicy names them. */
export function gatewayPeer({ workload: { selector, workloadNamespace } }: AddonRoute): NetworkPeer {
  return {
    namespaceSelector: workloadNamespace === undefined ? undefined : { matchLabels: namespaceLabel(workloadNamespace) },
    podSelector: { matchLabels: selector },
  };
}
