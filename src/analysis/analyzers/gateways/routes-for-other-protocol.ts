import { areOverlapping } from '../../../validation/vocabulary/host-cover';
import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf, withSeverity } from '../../finding';
import { valueOf } from '../../model/answer';
import { GatewayServer, MeshGatewayInfo } from '../../model/gateways';
import { fullNameOf } from '../../model/identity';
import { MeshModel } from '../../model/mesh-model';
import { isHttp } from '../../model/protocol';
import { ROUTE_LISTS, VirtualServiceInfo } from '../../model/virtual-services';

type RouteKind = typeof ROUTE_LISTS[number];

/**
 * Routes at Gateways none of whose servers asks routes of that kind: all servers of the hosts end TLS, pass it through, or
 * take bytes for what they are.
 */
export const routesForOtherProtocol: Analyzer = {
  entry: GATEWAYS.routesForOtherProtocol,

  analyze(mesh) {
    return mesh.virtualServices.all.filter(({ isForMesh, isDelegate }) => !isForMesh && !isDelegate).flatMap(info => judge(mesh, info));
  },
};

function judge(mesh: MeshModel, info: VirtualServiceInfo): Finding[] {
  const names = info.spec.gateways ?? [];
  const gateways = names.flatMap(name => valueOf(mesh.gateways.find(name, info.namespace)) ?? []);
  if (gateways.length < names.length) {
    return []; // another Gateway may ask them
  }
  const servers = gateways.flatMap(gateway => gateway.servers.filter(server => isFor(server, info)));
  const asked = new Set(servers.map(kindAskedBy));
  const written = ROUTE_LISTS.filter(kind => (info.spec[kind] ?? []).length > 0);
  if (servers.length === 0) {
    return []; // none of its hosts is served, which is found by itself
  }
  return written.filter(kind => !asked.has(kind)).map(kind => {
    const finding = findingOf(GATEWAYS.routesForOtherProtocol, info.object, `spec.${kind}`, {
      message: `${gateways.map(({ object }) => `Gateway ${fullNameOf(object)}`).join(', ')} asks no ${kind} routes for these hosts`,
      fix: repairOf([...asked]),
    }, gateways.map(({ object }) => object));
    // Other routes answer, and these are left over.
    return written.some(other => asked.has(other)) ? withSeverity('warning', finding) : finding;
  });
}

function isFor({ hosts }: GatewayServer, { namespace, spec }: VirtualServiceInfo): boolean {
  return hosts.some(served => (served.namespace === undefined || served.namespace === namespace)
    && (spec.hosts ?? []).some(host => areOverlapping(served.host, host)));
}

/** The routes that a server asks; none where it goes by the server name alone. */
function kindAskedBy({ protocol, tls }: MeshGatewayInfo['servers'][number]): RouteKind | undefined {
  const mode = tls === undefined ? undefined : tls.mode ?? 'PASSTHROUGH';
  if (isHttp(protocol)) {
    return 'http';
  }
  if (mode === 'AUTO_PASSTHROUGH') {
    return undefined;
  }
  return mode === 'PASSTHROUGH' ? 'tls' : protocol === 'HTTPS' ? 'http' : 'tcp';
}

function repairOf(asked: readonly (RouteKind | undefined)[]): string {
  const kinds = asked.filter(kind => kind !== undefined);
  return kinds.length === 0 ? 'the server goes by the server name alone and needs no routes' : `write ${kinds.join(' or ')} routes, or change the server`;
}
