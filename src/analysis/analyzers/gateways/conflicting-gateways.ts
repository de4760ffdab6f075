import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf, withSeverity } from '../../finding';
import { GatewayServer, MeshGatewayInfo } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { selects } from '../../model/label-index';
import { firstFew, grouped } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';
import { isTls } from '../../model/protocol';
import { nameList } from '../../name-list';

/** A listener that claims a host of a port. */
interface Claim {
  readonly gateway: MeshGatewayInfo;
  readonly server: GatewayServer;
}

/**
 * Two Gateways that the same pods serve, with one host on one port: of two TLS servers one is left out.
 *
 * Routes of plain HTTP servers are merged, so that there it is only confusing.
 */
export const conflictingGateways: Analyzer = {
  entry: GATEWAYS.conflictingGateways,

  analyze(mesh) {
    const claims = mesh.gateways.all.flatMap(gateway => gateway.servers.map((server): Claim => ({ gateway, server })));
    const byHost = grouped(claims.flatMap(claim => [...new Set(claim.server.hosts.map(keyOf))].map(host => ({ host, claim }))),
      ({ host, claim: { server } }) => `${server.port} ${server.bind} ${host}`);
    const rivals = new Map<GatewayServer, Set<MeshGatewayInfo>>();
    for (const rivalling of byHost.values()) {
      for (const { claim } of rivalling) {
        const others = firstFew(rivalling, other => other.claim.gateway !== claim.gateway && isSharedBy(mesh, claim.gateway, other.claim.gateway));
        rivals.set(claim.server, new Set([...rivals.get(claim.server) ?? [], ...others.map(other => other.claim.gateway)]));
      }
    }
    return claims.filter(({ server }) => (rivals.get(server)?.size ?? 0) > 0).map(claim => conflict(claim, [...rivals.get(claim.server)!]));
  },
};

function keyOf({ host, namespace = '*' }: { readonly host: string; readonly namespace?: string }): string {
  return `${namespace}/${host}`;
}

/** Whether the same pods serve both: selectors that are one, or one that is part of the other's and some pod with all labels. */
function isSharedBy(mesh: MeshModel, one: MeshGatewayInfo, other: MeshGatewayInfo): boolean {
  const [wide, narrow] = selects(one.selector, other.selector) ? [one, other] : [other, one];
  return selects(wide.selector, narrow.selector)
    && (selects(narrow.selector, wide.selector) || mesh.workloads.select(narrow.selector).length > 0);
}

function conflict({ gateway, server }: Claim, rivals: MeshGatewayInfo[]): Finding {
  const finding = findingOf(GATEWAYS.conflictingGateways, gateway.object, server.path, {
    message: `hosts of port ${server.port} are served by ${nameList(rivals.map(({ object }) => titleOf(object)))} too`,
    fix: 'give each host to one Gateway',
  }, rivals.map(({ object }) => object));
  return isTls(server.protocol) ? finding : withSeverity('warning', finding);
}
