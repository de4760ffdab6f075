import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { findingOf, foundIn } from '../../finding';
import { MeshModel } from '../../model/mesh-model';

const DEFAULT_GATEWAY = /^istio-(in|e)gressgateway\./;

/** A subset without labels and without policy: the same as the host alone. At gateways it gives what leaves by them a name. */
export const subsetOfAll: Analyzer = {
  entry: DESTINATIONS.subsetOfAll,

  analyze(mesh) {
    return foundIn(mesh.destinationRules.all, ({ rule, host, subsets }) => foundIn(subsets, ({ name, labels = {}, trafficPolicy }, index) =>
      trafficPolicy === undefined && Object.keys(labels).length === 0 && !isOfGateway(mesh, host)
        ? [findingOf(DESTINATIONS.subsetOfAll, rule, item('spec.subsets', index), {
          message: `subset ${JSON.stringify(name)} has neither labels nor a policy`,
          fix: 'give it the labels of its pods',
        })]
        : []));
  },
};

/** Whether a host is that of a gateway: of the manifests, or of Istio's default installation. */
function isOfGateway(mesh: MeshModel, host: string): boolean {
  const found = mesh.registry.named(host);
  return found.length === 0 ? DEFAULT_GATEWAY.test(host)
    : found.some(registered => mesh.backends.behind(registered).some(workload => mesh.proxies.isGateway(workload)));
}
