import { source } from './source';
import { destinations } from './weighted';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { eachItem } from '../../items';
import { joined } from '../../joined';
import { wildcardHostProblem } from '../../vocabulary/host';
import { isWithin } from '../../vocabulary/host-cover';
import { isIpAddress, subnetProblem } from '../../vocabulary/ip';
import { problem, problemIf } from '../../vocabulary/problem';
import { sniHostProblem } from '../../vocabulary/sni-host';
import { legacyGatewayNames } from '../gateway-names';

/** The hosts that SNI is compared with, and whether the routes are for gateways alone, where Istio's own SNI names are known. */
export interface SniScope {
  readonly hosts: string[];
  readonly atGateway: boolean;
}

/** What istiod's webhook refuses in a tls route. */
export function tlsRoute(route: istio.TlsRoute, path: string, scope: SniScope, fromGatewayApi: boolean): Issue[] {
  return joined(
    issuesOf(VIRTUAL_SERVICE.noSniHost, `${path}.match`, problemIf((route.match ?? []).length === 0, 'no match', 'give at least one')),
    eachItem(route.match, `${path}.match`, (match, place) => joined(
      issuesOf(VIRTUAL_SERVICE.noSniHost, `${place}.sniHosts`, problemIf((match.sniHosts ?? []).length === 0, 'no host', 'give at least one')),
      eachItem(match.sniHosts, `${place}.sniHosts`, (host, where) => sniHost(host, where, scope)),
      subnets(match.destinationSubnets, place),
      source(match, place),
      legacyGatewayNames(match.gateways, `${place}.gateways`),
    )),
    destinations(route.route, `${path}.route`, fromGatewayApi),
  );
}

/** What it refuses in a tcp route. */
export function tcpRoute(route: istio.TcpRoute, path: string, fromGatewayApi: boolean): Issue[] {
  return joined(
    eachItem(route.match, `${path}.match`, (match, place) => joined(
      subnets(match.destinationSubnets, place),
      source(match, place),
    )),
    destinations(route.route, `${path}.route`, fromGatewayApi),
  );
}

function sniHost(host: string, path: string, { hosts, atGateway }: SniScope): Issue[] {
  const wrong = atGateway ? sniHostProblem(host) : wildcardHostProblem(host);
  if (wrong !== undefined) {
    return isIpAddress(host)
      ? issuesOf(VIRTUAL_SERVICE.ipAsSniHost, path, problem(host, 'use a DNS name; most clients send no SNI for an address'))
      : issuesOf(VIRTUAL_SERVICE.badSniHost, path, wrong);
  }
  return issuesOf(VIRTUAL_SERVICE.foreignSniHost, path,
    hosts.some(known => isWithin(host, known)) ? undefined : problem(host, `use a host within spec.hosts (${hosts.join(', ')})`));
}

function subnets(values: string[] | null | undefined, path: string): Issue[] {
  return eachItem(values, `${path}.destinationSubnets`, (subnet, place) => issuesOf(VIRTUAL_SERVICE.badSubnet, place, subnetProblem(subnet)));
}
