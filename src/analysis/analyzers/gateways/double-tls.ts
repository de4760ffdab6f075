import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf } from '../../finding';
import { startsTls, tlsAtPort } from '../../model/client-tls';
import { RuledHost } from '../../model/destination-rules';
import { KIND, kindKeyOf } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { isTls } from '../../model/protocol';

/**
 * A DestinationRule that begins TLS on a port of a ServiceEntry on which clients begin it themselves.
 *
 * Where any route leads to the host, plain requests may come from it, which is how TLS is added on purpose.
 */
export const doubleTls: Analyzer = {
  entry: GATEWAYS.doubleTls,

  analyze(mesh) {
    return mesh.destinationRules.all.filter(({ spec }) => spec.trafficPolicy !== undefined && spec.workloadSelector === undefined)
      .flatMap(ruled => judge(mesh, ruled));
  },
};

function judge(mesh: MeshModel, { host, rule, spec }: RuledHost): Finding[] {
  const entries = mesh.registry.named(host).filter(({ object }) => kindKeyOf(object) === KIND.ServiceEntry);
  return entries.flatMap(entry => {
    const [port] = entry.ports.filter(({ number, protocol }) => isTls(protocol) && startsTls(tlsAtPort(spec, number)));
    if (port === undefined || mesh.destinationTable.to(host).length > 0 || isRoutedTo(mesh, host)) {
      return [];
    }
    return [findingOf(GATEWAYS.doubleTls, rule, 'spec.trafficPolicy', {
      message: `clients encrypt on port ${port.number} of ${spec.host} themselves, for it is ${port.protocol}, and this adds TLS`,
      fix: 'take the TLS settings away, or declare the port as HTTP',
    }, [entry.object])];
  });
}

function isRoutedTo(mesh: MeshModel, host: string): boolean {
  return mesh.kubernetesRoutes.some(({ backends }) => backends.some(({ name }) => name === host));
}
