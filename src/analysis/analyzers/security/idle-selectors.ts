import { MeshEntry } from '../../catalogue/entry';
import { Finding, findingOf, ifMissing } from '../../finding';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';
import { Labels } from '../../model/read';

/** A finding for each object of a kind whose selector picks no workload. */
export function idleSelectors(mesh: MeshModel, entry: MeshEntry, kind: string): Finding[] {
  return mesh.policies.all(kind).flatMap(policy => policy.selector === undefined || isSelecting(mesh, policy) ? [] : noWorkload(mesh, entry, policy));
}

/** Whether a policy selects anything that may have a proxy. */
export function isSelecting(mesh: MeshModel, policy: Policy): boolean {
  return mesh.policies.selectedBy(policy).length > 0 || mesh.proxies.areSelectedElsewhere(policy);
}

/** The finding that a policy selects nothing, as far as that is known. */
export function noWorkload(mesh: MeshModel, entry: MeshEntry, { object, namespace, selector, selectorPath, isMeshWide }: Policy): Finding[] {
  const answer = isMeshWide ? mesh.world.withoutAny(mesh.world.isWhole) : mesh.world.withoutWorkload(namespace);
  const place = isMeshWide ? 'the mesh' : `namespace ${namespace}`;
  return ifMissing(answer, () => selector === undefined
    ? findingOf(entry, object, 'metadata.namespace', { message: `${place} has no workload`, fix: 'add the workloads, or correct the namespace' })
    : findingOf(entry, object, selectorPath, { message: `no workload of ${place} has ${textOf(selector)}`, fix: 'select labels of the pods, not of their Deployment' }));
}

function textOf(labels: Labels): string {
  return Object.entries(labels).map(([name, value]) => `${name}=${value}`).join(', ');
}
