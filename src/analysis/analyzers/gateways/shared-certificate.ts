import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf } from '../../finding';
import { GatewayServer, MeshGatewayInfo } from '../../model/gateways';
import { fullNameOf } from '../../model/identity';
import { selects } from '../../model/label-index';
import { grouped } from '../../model/lists';

/** A server that shows a certificate. */
interface Shown {
  readonly gateway: MeshGatewayInfo;
  readonly server: GatewayServer;
}

/** A certificate that another Gateway of the same pods shows on the same port; found at the Gateway of more pods, or at both. */
export const sharedCertificate: Analyzer = {
  entry: GATEWAYS.sharedCertificate,

  analyze(mesh) {
    const shown = mesh.gateways.all.flatMap(gateway => gateway.servers.flatMap((server): Shown[] =>
      certificateOf(server) === undefined ? [] : [{ gateway, server }]));
    return [...grouped(shown, ({ server }) => `${server.port} ${certificateOf(server)}`).values()].filter(({ length }) => length > 1).flatMap(sharing);
  },
};

/** What tells certificates apart: the name of a Secret, or the files of certificate and key. */
function certificateOf({ tls }: GatewayServer): string | undefined {
  if ((tls?.credentialName ?? '') !== '') {
    return tls!.credentialName;
  }
  return (tls?.serverCertificate ?? '') === '' || (tls?.privateKey ?? '') === '' ? undefined : `${tls!.serverCertificate} ${tls!.privateKey}`;
}

function sharing(shown: readonly Shown[]): Finding[] {
  const firstOf = new Map([...shown].reverse().map(({ gateway, server }) => [gateway, server]));
  // Gateways of one selector are alike, and there are few selectors.
  const bySelector = [...grouped([...firstOf.keys()].reverse(), ({ selector }) => JSON.stringify(Object.entries(selector).sort())).values()];
  return bySelector.flatMap(gateways => {
    const others = bySelector.filter(([{ selector }]) => selects(gateways[0].selector, selector)).flatMap(list => list.slice(0, 2));
    return gateways.flatMap(gateway => {
      const other = others.find(candidate => candidate !== gateway);
      return other === undefined ? [] : [finding(gateway, firstOf.get(gateway)!, other)];
    });
  });
}

function finding({ object }: MeshGatewayInfo, { tls, path }: GatewayServer, other: MeshGatewayInfo): Finding {
  const field = (tls?.credentialName ?? '') === '' ? 'serverCertificate' : 'credentialName';
  return findingOf(GATEWAYS.sharedCertificate, object, `${path}.tls.${field}`, {
    message: `Gateway ${fullNameOf(other.object)} shows the certificate ${JSON.stringify(tls?.[field])} too`,
    fix: 'serve all its hosts by one server',
  }, [other.object]);
}
