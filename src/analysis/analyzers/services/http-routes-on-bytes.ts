import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { SERVICES } from '../../catalogue/services';
import { Finding, findingOf, foundIn } from '../../finding';
import { valueOf } from '../../model/answer';
import { MeshModel } from '../../model/mesh-model';
import { isHttp } from '../../model/protocol';
import { VirtualServiceInfo } from '../../model/virtual-services';

/** A VirtualService for sidecars with http routes, for a host all of whose ports say that they are something else. */
export const httpRoutesOnBytes: Analyzer = {
  entry: SERVICES.httpRoutesOnBytes,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.all, info => info.isForMesh && (info.spec.http ?? []).length > 0 ? judge(mesh, info) : []);
  },
};

function judge(mesh: MeshModel, { object, namespace, spec }: VirtualServiceInfo): Finding[] {
  const isForGateway = (spec.gateways ?? []).length > 1;
  return isForGateway ? [] : foundIn(spec.hosts ?? [], (host, index) => {
    const found = valueOf(mesh.registry.find(host, namespace)) ?? [];
    const ports = found.flatMap(({ ports: all }) => all);
    if (ports.length === 0 || ports.some(({ protocol }) => isHttp(protocol) || protocol === 'Unsupported')) {
      return [];
    }
    return [findingOf(SERVICES.httpRoutesOnBytes, object, item('spec.hosts', index), {
      message: `the ports of ${host} are ${ports.map(({ number, protocol }) => `${number} (${protocol})`).join(', ')}, so nobody reads requests`,
      fix: 'begin the name of the port with http, or write tcp or tls routes',
    }, found.map(({ object: other }) => other))];
  });
}
