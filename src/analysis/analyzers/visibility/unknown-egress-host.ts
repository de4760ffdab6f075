import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { Finding, findingOf, ifMissing } from '../../finding';
import { MeshModel } from '../../model/mesh-model';
import { SidecarInfo } from '../../model/sidecars';

/** An entry of a Sidecar's egress hosts that names a single host, which is not there, or in another namespace. */
export const unknownEgressHost: Analyzer = {
  entry: VISIBILITY.unknownEgressHost,

  analyze(mesh) {
    let hosts: Set<string> | undefined;
    const isRouted = (resolved: string) => (hosts ??= routedHosts(mesh)).has(resolved);
    return mesh.sidecars.flatMap(sidecar => (sidecar.spec.egress ?? []).flatMap(({ hosts: entries }, index) =>
      (entries ?? []).flatMap((entry, number) => judge(mesh, sidecar, entry, isRouted, () => item(`${item('spec.egress', index)}.hosts`, number)))));
  },
};

function judge(
  mesh: MeshModel, { object, namespace }: SidecarInfo, entry: string, isRouted: (resolved: string) => boolean, path: () => string,
): Finding[] {
  const [scope, host = ''] = entry.split('/');
  // Exclusions begin with a tilde; wildcards are for whatever there may be.
  if (scope.startsWith('~') || host === '' || host.includes('*')) {
    return [];
  }
  const finding = (message: string, fix: string) => findingOf(VISIBILITY.unknownEgressHost, object, path(), { message, fix });
  const resolved = mesh.hosts.resolve(host, namespace);
  const found = mesh.registry.named(resolved).filter(registered => registered.host === resolved);
  const place = scope === '.' ? namespace : scope;
  if (found.length > 0) {
    const places = [...new Set(found.map(registered => registered.namespace))];
    return place === '*' || places.includes(place) || isRouted(resolved) ? []
      : [finding(`${JSON.stringify(host)} is in namespace ${places.join(', ')}`, `use "${places[0]}/${host}", or "*/${host}"`)];
  }
  const answer = mesh.registry.find(host, namespace, ['*']);
  return answer.is === 'known' || isRouted(resolved) ? [] : ifMissing(answer, () => finding(`${JSON.stringify(host)} is no host of the mesh`, 'correct it, or take it away'));
}

/** The hosts of VirtualServices: entries import those as well. */
function routedHosts(mesh: MeshModel): Set<string> {
  return new Set(mesh.virtualServices.all.flatMap(({ namespace, spec }) => (spec.hosts ?? []).map(host => mesh.hosts.resolve(host, namespace))));
}
