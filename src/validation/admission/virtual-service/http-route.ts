import { conflicts } from './conflicts';
import { cors } from './cors';
import { directResponse } from './direct-response';
import { fault } from './fault';
import { httpMatches } from './http-match';
import { mirroring } from './mirror';
import { redirect } from './redirect';
import { retries } from './retries';
import { authorities, rewrite } from './rewrite';
import { httpDestinations } from './weighted';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { millisecondsProblem } from '../../vocabulary/duration';
import { headerOperations } from '../header-operations';

/** How a VirtualService is to be read. */
export interface Reading {
  /** It has no hosts: another one delegates to it. */
  readonly isDelegate: boolean;
  /** It was made from a HTTPRoute of the Gateway API, whose destinations are checked elsewhere. */
  readonly fromGatewayApi: boolean;
}

/** What istiod's webhook refuses in a http route. */
export function httpRoute(route: istio.HttpRoute, path: string, { isDelegate, fromGatewayApi }: Reading): Issue[] {
  return joined(
    conflicts(route, path, isDelegate),
    httpMatches(route.match, `${path}.match`),
    headerOperations(route.headers, `${path}.headers`),
    cors(route.corsPolicy, `${path}.corsPolicy`),
    fault(route.fault, `${path}.fault`),
    mirroring(route, path),
    redirect(route, `${path}.redirect`),
    directResponse(route.directResponse, `${path}.directResponse`),
    retries(route.retries, `${path}.retries`),
    rewrite(route.rewrite, `${path}.rewrite`),
    authorities(route, path),
    httpDestinations(route.route, `${path}.route`, fromGatewayApi),
    issuesOf(VIRTUAL_SERVICE.badDuration, `${path}.timeout`, millisecondsProblem(route.timeout)),
  );
}
