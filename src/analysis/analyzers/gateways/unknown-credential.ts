import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { findingOf, ifMissing } from '../../finding';
import { credentialsOf } from '../../model/credential';
import { MeshGatewayInfo } from '../../model/gateways';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';

/** A certificate that a server of a Gateway names, and that is not where the gateway's pods look for it. */
export const unknownCredential: Analyzer = {
  entry: GATEWAYS.unknownCredential,

  analyze(mesh) {
    return mesh.gateways.all.flatMap(gateway => gateway.servers.flatMap(credentialsOf).flatMap(({ name, path }) =>
      mesh.gateways.placesOf(gateway).flatMap(namespace => {
        const answer = mesh.secrets.find(name, namespace, isBesideGateway(mesh, gateway, name));
        return answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(GATEWAYS.unknownCredential, gateway.object, path, {
          message: `there is no Secret ${JSON.stringify(name)} in namespace ${namespace}, where the gateway's pods are`,
          fix: `add it to namespace ${namespace}, or declare it as external secret`,
        }));
      })));
  },
};

/** Whether a Secret is beside the Gateway, while its pods are certainly in other namespaces. */
function isBesideGateway(mesh: MeshModel, gateway: MeshGatewayInfo, name: string): boolean {
  const served = mesh.gateways.servedBy(gateway);
  const areElsewhere = served.length > 0
    ? served.every(({ namespace }) => namespace !== gateway.namespace)
    : mesh.workloads.select({}, gateway.namespace).length > 0;
  return areElsewhere && mesh.objects.find(KIND.Secret, gateway.namespace, name) !== undefined;
}
