import { hostList } from './hosts';
import { claimMatches } from './http-match';
import { httpRoute } from './http-route';
import { tcpRoute, tlsRoute } from './l4-route';
import { orderOfRoutes } from './order';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { eachItem } from '../../items';
import { joined } from '../../joined';
import { Manifest } from '../../manifest';
import { problemIf } from '../../vocabulary/problem';
import { exportTo } from '../export-to';
import { gatewayNames, legacyGatewayNames } from '../gateway-names';
import { fieldsSet } from '../presence';

const MESH = 'mesh';
const ROUTE_SEMANTICS = 'internal.istio.io/route-semantics';

/** What istiod's webhook refuses in a VirtualService, and what it warns of. */
export function validateVirtualService(object: Manifest): Issue[] {
  const spec: istio.VirtualServiceSpec = object.spec ?? {};
  const hosts = spec.hosts ?? [];
  const gateways = spec.gateways ?? [];
  const isDelegate = hosts.length === 0;
  const withoutMesh = !gateways.includes(MESH);
  const atGateway = gateways.length > 0 && withoutMesh;
  const looksAtSni = (spec.tls ?? []).some(({ match }) => (match ?? []).some(({ sniHosts }) => (sniHosts ?? []).length > 0));
  const fromGatewayApi = object.metadata.annotations?.[ROUTE_SEMANTICS] === 'gateway';
  return joined(
    isDelegate ? delegateFields(spec) : [],
    gatewayNames(gateways, 'spec.gateways', fromGatewayApi),
    legacyGatewayNames(gateways, 'spec.gateways'),
    atGateway ? [] : eachItem(spec.http, 'spec.http', ({ match }, path) => claimMatches(match, `${path}.match`)),
    hostList(hosts, { atGateway, looksAtSni }),
    issuesOf(VIRTUAL_SERVICE.noRoute, 'spec',
      problemIf(fieldsSet(spec, 'http', 'tls', 'tcp').length === 0, 'no route', 'give at least one http, tls or tcp route')),
    eachItem(spec.http, 'spec.http', (route, path) => httpRoute(route, path, { isDelegate, fromGatewayApi })),
    eachItem(spec.tls, 'spec.tls', (route, path) => tlsRoute(route, path, { hosts, atGateway: withoutMesh }, fromGatewayApi)),
    eachItem(spec.tcp, 'spec.tcp', (route, path) => tcpRoute(route, path, fromGatewayApi)),
    exportTo(object),
    orderOfRoutes(spec),
  );
}

function delegateFields(spec: istio.VirtualServiceSpec): Issue[] {
  return fieldsSet(spec, 'gateways', 'tls', 'tcp').flatMap(name =>
    issuesOf(VIRTUAL_SERVICE.notForDelegate, `spec.${name}`, problemIf(true, 'no hosts beside it', 'give hosts, or take it away')));
}
