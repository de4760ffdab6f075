import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf, ifMissing } from '../../finding';
import { PlacedValue, matches, sourceValues } from '../../model/authorization';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';

/** Callers of a namespace that does not exist. */
export const unknownNamespace: Analyzer = {
  entry: SECURITY.unknownNamespace,

  analyze(mesh) {
    return mesh.policies.all(KIND.AuthorizationPolicy).flatMap(policy =>
      sourceValues(policy, 'namespaces', 'notNamespaces').flatMap(placed => judge(mesh, policy, placed)));
  },
};

function judge(mesh: MeshModel, { object }: Policy, { value, path }: PlacedValue): Finding[] {
  const answer = value.includes('*') ? mesh.world.withoutAny() : mesh.namespaces.find(value);
  if (answer.is === 'known' || (value.includes('*') && isMatching(mesh, value))) {
    return [];
  }
  return ifMissing(answer, () => findingOf(SECURITY.unknownNamespace, object, path(), {
    message: `no namespace is ${JSON.stringify(value)}`,
    fix: 'correct the name, or declare the namespace',
  }));
}

function isMatching(mesh: MeshModel, pattern: string): boolean {
  return pattern === '*' || mesh.namespaces.all.some(({ name }) => matches(pattern, name)) || mesh.externals.namespaces.some(name => matches(pattern, name));
}
