import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { Finding, findingOf, ifMissing } from '../../finding';
import { Injector } from '../../model/control-plane';
import { grouped } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';

/** Webhooks of Istio whose Service does not exist: once for all of a configuration that name the same. */
export const webhookWithoutService: Analyzer = {
  entry: WORKLOADS.webhookWithoutService,

  analyze(mesh) {
    return [...grouped(mesh.controlPlane.injectors, ({ object }) => object).values()].flatMap(ofOne =>
      [...grouped(ofOne, ({ service }) => service === undefined ? undefined : `${service.namespace}/${service.name}`).values()]
        .flatMap(([injector]) => judge(mesh, injector)));
  },
};

function judge(mesh: MeshModel, { object, service, path }: Injector): Finding[] {
  const answer = service === undefined ? undefined : mesh.registry.find(mesh.hosts.ofService(service.name, service.namespace), service.namespace, ['*']);
  return answer === undefined || answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(WORKLOADS.webhookWithoutService, object, `${path}.clientConfig.service`, {
    message: `there is no Service ${service!.namespace}/${service!.name}`,
    fix: 'name the Service of istiod, or remove the webhook',
  }));
}
