import { eachEntry, eachItem } from '../items';
import { joined } from '../joined';
import { labels } from './labels';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { SERVICE_ENTRY } from '../catalogue/service-entry';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { isUnixSocket } from '../vocabulary/bind-address';
import { fixedAddressProblem, namedAddressProblem } from '../vocabulary/endpoint-address';
import { hostProblem } from '../vocabulary/host';
import { problem, problemIf } from '../vocabulary/problem';
import { isOverTcp } from '../vocabulary/protocol';

type Spec = Partial<istio.ServiceEntrySpec>;

const RESOLUTIONS: { readonly [name: string]: (spec: Spec, object: Manifest) => Issue[] } = {
  NONE: unresolved,
  STATIC: resolvedByList,
  DNS: resolvedByName,
  DNS_ROUND_ROBIN: resolvedByName,
  DYNAMIC_DNS: resolvedByRequest,
};

/** What istiod's webhook refuses or warns of in how a ServiceEntry finds its endpoints. */
export function resolution(object: Manifest): Issue[] {
  const spec: Spec = object.spec ?? {};
  return RESOLUTIONS[spec.resolution ?? 'NONE'](spec, object);
}

function unresolved({ workloadSelector }: Spec): Issue[] {
  return issuesOf(SERVICE_ENTRY.unusedSelector, 'spec.workloadSelector',
    problemIf(isSet(workloadSelector), 'is not used with resolution NONE', 'use resolution STATIC, or leave it out'));
}

function resolvedByList({ endpoints, ports }: Spec): Issue[] {
  return eachItem(endpoints, 'spec.endpoints', (endpoint, path) => joined(
    fixedAddress(endpoint, `${path}.address`),
    portsAndLabels(endpoint, ports, path),
    issuesOf(SERVICE_ENTRY.socketPorts, `${path}.address`, problemIf(isUnixSocket(endpoint.address ?? '') && (ports ?? []).length !== 1,
      `got ${JSON.stringify(endpoint.address)} for ${(ports ?? []).length} ports`, 'give the service one port')),
  ));
}

function fixedAddress({ address, network }: istio.WorkloadEntrySpec, path: string): Issue[] {
  if (isSet(address)) {
    return issuesOf(SERVICE_ENTRY.badEndpointAddress, path, fixedAddressProblem(address));
  }
  return isSet(network)
    ? issuesOf(SERVICE_ENTRY.networkAlone, path, { message: `missing, with network ${JSON.stringify(network)}`, fix: 'set an address unless the gateway of that network is meant' })
    : issuesOf(SERVICE_ENTRY.noEndpointAddress, path, { message: 'missing', fix: 'set an address' });
}

function resolvedByName({ addresses, endpoints, hosts, ports }: Spec): Issue[] {
  const lookedUp = isSet(endpoints) ? [] : hosts;
  const shares = isSet(addresses) && (hosts ?? []).length > 1 && (ports ?? []).some(({ protocol }) => isOverTcp(protocol ?? ''));
  return joined(
    eachItem(lookedUp, 'spec.hosts', (host, path) => issuesOf(SERVICE_ENTRY.unknownAddress, path, hostProblem(host))),
    eachItem(endpoints, 'spec.endpoints', (endpoint, path) => joined(
      issuesOf(SERVICE_ENTRY.badEndpointAddress, `${path}.address`, namedAddressProblem(endpoint.address ?? '')),
      portsAndLabels(endpoint, ports, path),
    )),
    issuesOf(SERVICE_ENTRY.sharedAddress, 'spec.addresses', problemIf(shares, `stand for ${(hosts ?? []).length} hosts`, 'use one host')),
  );
}

function resolvedByRequest({ addresses, endpoints, hosts, location, ports }: Spec, { metadata }: Manifest): Issue[] {
  const waypoint = metadata.labels?.['istio.io/use-waypoint'] ?? '';
  const lookedUpByWaypoint = location === 'MESH_INTERNAL' && waypoint !== '' && waypoint.toLowerCase() !== 'none';
  return joined(
    eachItem(hosts, 'spec.hosts', (host, path) =>
      issuesOf(SERVICE_ENTRY.plainHost, path, host.startsWith('*') ? undefined : problem(host, 'use a wildcard, or resolution DNS'))),
    issuesOf(SERVICE_ENTRY.fixedPlace, 'spec.addresses', problemIf(isSet(addresses), 'are set with resolution DYNAMIC_DNS', 'leave them out')),
    issuesOf(SERVICE_ENTRY.fixedPlace, 'spec.endpoints', problemIf(isSet(endpoints), 'are set with resolution DYNAMIC_DNS', 'leave them out')),
    eachItem(ports, 'spec.ports', ({ protocol }, path) => issuesOf(SERVICE_ENTRY.hostlessProtocol, `${path}.protocol`,
      ['http', 'tls', 'grpc', 'http2'].includes((protocol ?? '').toLowerCase()) ? undefined : problem(protocol ?? '', 'use HTTP, HTTP2, GRPC or TLS'))),
    issuesOf(SERVICE_ENTRY.waypointLookup, 'spec.location',
      problemIf(lookedUpByWaypoint, `got MESH_INTERNAL with waypoint ${JSON.stringify(waypoint)}`, 'use MESH_EXTERNAL, or no waypoint')),
  );
}

function portsAndLabels(endpoint: istio.WorkloadEntrySpec, ports: istio.ServicePort[] | undefined, path: string): Issue[] {
  const names = (ports ?? []).map(port => port.name);
  return joined(
    eachEntry(endpoint.ports, `${path}.ports`, (name, _number, place) => issuesOf(SERVICE_ENTRY.unknownEndpointPort, place,
      problemIf(!names.includes(name), 'is no port of the service', `use one of ${names.join(', ')}`))),
    labels(SERVICE_ENTRY.badEndpointLabel, endpoint.labels, `${path}.labels`),
  );
}
