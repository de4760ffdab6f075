import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { Finding, findingOf, ifMissing } from '../../finding';
import { KubernetesGateway } from '../../model/kubernetes-gateways';
import { MeshModel } from '../../model/mesh-model';
import { listAt, textAt } from '../../model/read';

/** A listener of a Gateway of Gateway API that ends TLS with a Secret which is not there. */
export const unknownCertificate: Analyzer = {
  entry: GATEWAY_API.unknownCertificate,

  analyze(mesh) {
    return mesh.kubernetesGateways.all.flatMap(gateway => listAt(gateway.object.spec, 'listeners').flatMap((listener, index) =>
      listAt(listener, 'tls', 'certificateRefs').flatMap((ref, number) =>
        judge(mesh, gateway, ref, item(`${item('spec.listeners', index)}.tls.certificateRefs`, number)))));
  },
};

function judge(mesh: MeshModel, { object, namespace: own }: KubernetesGateway, ref: unknown, path: string): Finding[] {
  const [kind, name, namespace] = [textAt(ref, 'kind') ?? 'Secret', textAt(ref, 'name') ?? '', textAt(ref, 'namespace') ?? own];
  const answer = mesh.secrets.find(name, namespace);
  return kind !== 'Secret' || answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(GATEWAY_API.unknownCertificate, object, `${path}.name`, {
    message: `there is no Secret ${JSON.stringify(name)} in namespace ${namespace}`,
    fix: 'add it, correct the reference, or declare it as external secret',
  }));
}
