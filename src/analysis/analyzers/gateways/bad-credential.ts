import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf, withSeverity } from '../../finding';
import { valueOf } from '../../model/answer';
import { credentialProblem, credentialsOf, isEmptySecret } from '../../model/credential';
import { MeshGatewayInfo } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { MeshModel } from '../../model/mesh-model';

/** A Secret that a server of a Gateway names and that holds no certificate that can be used. */
export const badCredential: Analyzer = {
  entry: GATEWAYS.badCredential,

  analyze(mesh) {
    return mesh.gateways.all.flatMap(gateway => gateway.servers.flatMap(credentialsOf).flatMap(({ name, path }) => judge(mesh, gateway, name, path)));
  },
};

function judge(mesh: MeshModel, gateway: MeshGatewayInfo, name: string, path: string): Finding[] {
  return mesh.gateways.placesOf(gateway).flatMap(namespace => {
    const secret = valueOf(mesh.secrets.find(name, namespace));
    const problem = secret === undefined ? undefined : credentialProblem(secret);
    if (secret === undefined || problem === undefined) {
      return [];
    }
    const finding = findingOf(GATEWAYS.badCredential, gateway.object, path,
      { message: `${titleOf(secret)} is no certificate: ${problem.message}`, fix: problem.fix }, [secret]);
    // Somebody may fill it later.
    return [isEmptySecret(secret) ? withSeverity('warning', finding) : finding];
  });
}
