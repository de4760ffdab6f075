import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf, ifMissing } from '../../finding';
import { valueOf } from '../../model/answer';
import { credentialsOf, hasAuthority, isEmptySecret } from '../../model/credential';
import { MeshGatewayInfo } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { MeshModel } from '../../model/mesh-model';

/** A server that asks clients for certificates, and a Secret that does not say by which authority. */
export const credentialWithoutAuthority: Analyzer = {
  entry: GATEWAYS.credentialWithoutAuthority,

  analyze(mesh) {
    return mesh.gateways.all.flatMap(gateway => gateway.servers
      .filter(({ tls }) => tls?.mode === 'MUTUAL' && tls.caCertCredentialName === undefined && tls.caCertificates === undefined)
      .flatMap(credentialsOf)
      .flatMap(({ name, path }) => mesh.gateways.placesOf(gateway).flatMap(namespace => judge(mesh, gateway, name, namespace, path))));
  },
};

function judge(mesh: MeshModel, gateway: MeshGatewayInfo, name: string, namespace: string, path: string): Finding[] {
  const secret = valueOf(mesh.secrets.find(name, namespace));
  if (secret === undefined || isEmptySecret(secret) || hasAuthority(secret)) {
    return [];
  }
  const apart = mesh.secrets.find(`${name}-cacert`, namespace);
  return apart.is === 'known' ? [] : ifMissing(apart, () => findingOf(GATEWAYS.credentialWithoutAuthority, gateway.object, path, {
    message: `${titleOf(secret)} has no authority for the clients' certificates`,
    fix: `put it into "ca.crt", or into the Secret "${name}-cacert"`,
  }, [secret]));
}
