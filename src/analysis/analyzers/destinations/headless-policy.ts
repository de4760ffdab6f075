import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn } from '../../finding';
import { RuledHost } from '../../model/destination-rules';
import { MeshModel } from '../../model/mesh-model';

/** Load balancing of a headless Service, whose clients connect to the pods themselves; gateways do balance its load. */
export const headlessPolicy: Analyzer = {
  entry: DESTINATIONS.headlessPolicy,

  analyze(mesh) {
    return foundIn(mesh.destinationRules.all, ruled => judge(mesh, ruled));
  },
};

function judge(mesh: MeshModel, { host, rule, spec, subsets }: RuledHost): Finding[] {
  const found = host.startsWith('*') ? [] : mesh.registry.named(host);
  if (!found.some(({ isHeadless }) => isHeadless) || isOnlyAtGateways(mesh, host)) {
    return [];
  }
  const policies = [
    { policy: spec.trafficPolicy, path: 'spec.trafficPolicy' },
    ...subsets.map(({ trafficPolicy }, index) => ({ policy: trafficPolicy, path: `${item('spec.subsets', index)}.trafficPolicy` })),
  ];
  return policies.filter(({ policy }) => balances(policy?.loadBalancer)).map(({ path }) =>
    findingOf(DESTINATIONS.headlessPolicy, rule, `${path}.loadBalancer`, {
      message: `${host} is headless`,
      fix: 'take the load balancer away, or give the Service a cluster IP',
    }, found.map(({ object }) => object)));
}

function balances(loadBalancer: istio.LoadBalancerSettings | undefined): boolean {
  return loadBalancer !== undefined && loadBalancer.simple !== 'PASSTHROUGH';
}

function isOnlyAtGateways(mesh: MeshModel, host: string): boolean {
  const routed = mesh.destinationTable.to(host);
  return routed.length > 0 && routed.every(({ virtualService }) => !virtualService.isForMesh);
}
