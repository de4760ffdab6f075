import type * as istio from '../../../imports/istio';
import { namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { MeshEntry } from '../../catalogue/entry';
import { Finding, findingOf } from '../../finding';
import { RuledHost } from '../../model/destination-rules';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { selects } from '../../model/label-index';
import { MeshModel } from '../../model/mesh-model';
import { MutualTlsMode } from '../../model/mutual-tls';
import { podPortOf } from '../../model/pod-port';
import { Labels } from '../../model/read';
import { MeshPort, RegisteredHost } from '../../model/service';
import { Workload } from '../../model/workload';

/** How clients connect by one place of a DestinationRule. */
interface ClientTls {
  readonly mode: string;
  readonly path: string;
  /** Labels of the subset that it is for. */
  readonly labels: Labels;
  /** Whether it is for a port. */
  readonly isFor: (port: MeshPort) => boolean;
}

/** What is wrong with how clients connect to a workload: undefined where nothing is. */
export type Clash = (mesh: MeshModel, workload: Workload, port: number | undefined) => string | undefined;

/** A finding for each place of a DestinationRule whose clients all workloads behind some port refuse. */
export function clashes(mesh: MeshModel, entry: MeshEntry, modes: readonly string[], clash: Clash, fix: string): Finding[] {
  if (mesh.all(KIND.PeerAuthentication).length === 0) {
    return [];
  }
  return mesh.destinationRules.all.flatMap(ruled => placesOf(ruled).filter(({ mode }) => modes.includes(mode)).flatMap(place => {
    for (const service of servicesFor(mesh, ruled)) {
      const refused = refusedAt(mesh, service, place, clash);
      if (refused !== undefined) {
        return [findingOf(entry, ruled.rule, place.path, { message: `got ${place.mode}, and ${refused.why}`, fix }, [refused.workload.object])];
      }
    }
    return [];
  }));
}

function refusedAt(mesh: MeshModel, service: RegisteredHost, { labels, isFor }: ClientTls, clash: Clash) {
  const workloads = mesh.backends.behind(service).filter(workload => selects(labels, workload.labels));
  for (const port of workloads.length === 0 ? [] : service.ports.filter(isFor)) {
    const [why, ...others] = workloads.map(workload => clash(mesh, workload, podPortOf(port, workload)));
    if (why !== undefined && others.every(other => other !== undefined)) {
      return { why: `${titleOf(workloads[0].object)} ${why} at port ${port.number}`, workload: workloads[0] };
    }
  }
  return undefined;
}

/** The Services that clients connect to by a rule: for those with a rule of their own it does not count. */
function servicesFor(mesh: MeshModel, { host, rule }: RuledHost): readonly RegisteredHost[] {
  const services = host.startsWith('*')
    ? mesh.registry.services.filter(service => service.host.endsWith(host.slice(1)))
    : mesh.registry.services.length === 0 ? [] : mesh.registry.named(host);
  return services.filter(service => mesh.destinationRules.of(service.host, service.namespace).some(other => other.rule === rule));
}

function placesOf({ spec: { trafficPolicy, subsets } }: RuledHost): ClientTls[] {
  return [
    ...placesOfPolicy(trafficPolicy, 'spec.trafficPolicy', {}),
    ...(subsets ?? []).flatMap((subset, index) => placesOfPolicy(subset.trafficPolicy, `${item('spec.subsets', index)}.trafficPolicy`, subset.labels ?? {})),
  ];
}

function placesOfPolicy(policy: istio.TrafficPolicy | undefined, path: string, labels: Labels): ClientTls[] {
  const ports = policy?.portLevelSettings ?? [];
  const general = policy?.tls === undefined ? [] : [{
    mode: policy.tls.mode ?? 'DISABLE',
    path: `${path}.tls.mode`,
    labels,
    isFor: ({ number }: MeshPort) => !ports.some(({ port }) => port?.number === number),
  }];
  return [...general, ...ports.flatMap(({ tls, port }, index) => tls === undefined ? [] : [{
    mode: tls.mode ?? 'DISABLE',
    path: `${item(`${path}.portLevelSettings`, index)}.tls.mode`,
    labels,
    isFor: ({ number }: MeshPort) => number === port?.number,
  }])];
}

/**
 * What a workload with a sidecar of its own is told of the connections that it takes.
 *
 * Where nobody knows whether it has one, a policy of its own namespace says so: it would be for nobody.
 */
export function serverMode(mesh: MeshModel, workload: Workload, port: number | undefined): MutualTlsMode | undefined {
  const membership = mesh.membershipOf(workload);
  if ((membership !== 'sidecar' && membership !== 'unknown') || mesh.proxies.isGateway(workload)) {
    return undefined;
  }
  const told = mesh.mutualTls.of(workload, port);
  return membership === 'sidecar' || (told !== undefined && namespaceOf(told.policy) === workload.namespace) ? told?.mode : undefined;
}
