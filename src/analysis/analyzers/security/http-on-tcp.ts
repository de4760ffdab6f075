import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf } from '../../finding';
import { httpFieldOf, isAllow, rulesOf } from '../../model/authorization';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { podPortOf } from '../../model/pod-port';
import { Policy } from '../../model/policies';
import { Protocol, isHttp } from '../../model/protocol';
import { Workload } from '../../model/workload';

/** What a workload speaks at the ports of its pods. */
type Spoken = Map<number, Set<Protocol>>;

/** A rule with fields of HTTP for ports that speak TCP for certain. */
export const httpOnTcp: Analyzer = {
  entry: SECURITY.httpOnTcp,

  analyze(mesh) {
    return mesh.policies.all(KIND.AuthorizationPolicy).flatMap(policy => policy.targets.length > 0 ? [] : judge(mesh, policy));
  },
};

function judge(mesh: MeshModel, policy: Policy): Finding[] {
  const placed = rulesOf(policy).flatMap((rule, index) => {
    const field = httpFieldOf(rule);
    return field === undefined ? [] : [{ rule, path: `${item('spec.rules', index)}.${field}` }];
  });
  // A policy for the whole mesh is meant for those that speak HTTP.
  if (placed.length === 0 || policy.isMeshWide || mesh.proxies.areSelectedElsewhere(policy)) {
    return [];
  }
  const workloads = mesh.policies.selectedBy(policy);
  const isServer = (workload: Workload) => mesh.membershipOf(workload) === 'sidecar' && !mesh.proxies.isGateway(workload);
  if (workloads.length === 0 || !workloads.every(isServer)) {
    return [];
  }
  const spoken = workloads.map(workload => spokenBy(mesh, workload));
  const wrong = placed.filter(({ rule }) => spoken.every(ports => isOnTcp(rule, ports)));
  return wrong.map(({ path }) => findingOf(SECURITY.httpOnTcp, policy.object, path, {
    message: `its ports speak no HTTP, so the rule ${isAllow(policy) ? 'allows nothing' : 'is for all connections'}`,
    fix: 'name the protocol of the Service\'s port, such as http-api, or take the field away',
  }, workloads.slice(0, 1).map(({ object }) => object)));
}

function spokenBy(mesh: MeshModel, workload: Workload): Spoken | undefined {
  const spoken: Spoken = new Map();
  for (const port of mesh.backends.servicesOf(workload).flatMap(({ ports }) => ports)) {
    const number = podPortOf(port, workload);
    if (number === undefined) {
      return undefined;
    }
    spoken.set(number, (spoken.get(number) ?? new Set()).add(port.protocol));
  }
  return spoken;
}

/** Ports that no Service names, and those without a protocol, may speak anything. */
function isOnTcp({ to }: istio.AuthorizationPolicyRule, spoken: Spoken | undefined): boolean {
  if (spoken === undefined || spoken.size === 0) {
    return false;
  }
  const operations = to ?? [];
  const isLimited = operations.length > 0 && operations.every(({ operation }) => (operation?.ports ?? []).length > 0);
  const ports = isLimited ? operations.flatMap(({ operation }) => (operation?.ports ?? []).map(Number)) : [...spoken.keys()];
  return ports.every(port => {
    const protocols = spoken.get(port);
    return protocols !== undefined && [...protocols].every(protocol => protocol !== 'Unsupported' && !isHttp(protocol));
  });
}
