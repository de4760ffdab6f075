import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf } from '../../finding';
import { valueOf } from '../../model/answer';
import { MeshModel } from '../../model/mesh-model';
import { isHttp } from '../../model/protocol';
import { VirtualServiceInfo } from '../../model/virtual-services';

/** A tls route, which hands encrypted bytes on, to a port whose Service says that it waits for plain requests. */
export const tlsToPlainPort: Analyzer = {
  entry: GATEWAYS.tlsToPlainPort,

  analyze(mesh) {
    return mesh.virtualServices.all.filter(({ spec }) => spec.tls !== undefined).flatMap(info => judge(mesh, info));
  },
};

function judge(mesh: MeshModel, { object, namespace, spec }: VirtualServiceInfo): Finding[] {
  return (spec.tls ?? []).flatMap((route, index) => (route.route ?? []).flatMap(({ destination: { host, port } }, number) => {
    const found = valueOf(mesh.registry.find(host, namespace)) ?? [];
    const ports = found.flatMap(({ ports: all }) => port === undefined && all.length > 1 ? [] : all)
      .filter(({ number: one }) => port === undefined || one === port.number);
    if (ports.length === 0 || !ports.every(({ protocol }) => isHttp(protocol))) {
      return [];
    }
    return [findingOf(GATEWAYS.tlsToPlainPort, object, `${item(`${item('spec.tls', index)}.route`, number)}.destination`, {
      message: `port ${ports[0].number} of ${host} is ${ports[0].protocol}, and a tls route hands on encrypted bytes`,
      fix: 'send it to a port that is HTTPS or TLS',
    }, found.map(({ object: other }) => other))];
  }));
}
