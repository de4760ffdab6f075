import { Analyzer } from '../../analyzer';
import { MeshEntry } from '../../catalogue/entry';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf, foundIn } from '../../finding';
import { PlacedTls, startsTls, tlsOfHost } from '../../model/client-tls';
import { MeshModel } from '../../model/mesh-model';

/** TLS to a host whose authority a DestinationRule does not name, so that those of the proxy's image have to do. */
export const publicAuthorities: Analyzer = {
  entry: GATEWAYS.publicAuthorities,

  analyze(mesh) {
    return unnamedAuthorities(mesh, GATEWAYS.publicAuthorities, ({ path }) => path === 'spec.trafficPolicy.tls');
  },
};

/** The same for one port of the host. */
export const publicAuthoritiesAtPort: Analyzer = {
  entry: GATEWAYS.publicAuthoritiesAtPort,

  analyze(mesh) {
    return unnamedAuthorities(mesh, GATEWAYS.publicAuthoritiesAtPort, ({ path }) => path !== 'spec.trafficPolicy.tls');
  },
};

function unnamedAuthorities(mesh: MeshModel, entry: MeshEntry, isMeant: (placed: PlacedTls) => boolean): Finding[] {
  return foundIn(mesh.destinationRules.all, ({ rule, spec }) => tlsOfHost(spec).filter(({ tls }) => startsTls(tls) && isOpen(tls)).filter(isMeant)
    .map(({ tls, path }) => findingOf(entry, rule, path, {
      message: `mode ${tls.mode} names no authority for the certificate of ${spec.host}`,
      fix: 'set caCertificates if the server\'s certificate is not from a public authority',
    })));
}

/** A Secret has the authority as well, and who verifies nothing needs none. */
function isOpen({ caCertificates, credentialName, insecureSkipVerify }: PlacedTls['tls']): boolean {
  return (caCertificates ?? '') === '' && (credentialName ?? '') === '' && insecureSkipVerify !== true;
}
