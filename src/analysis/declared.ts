import { fullNameOf } from './model/identity';
import { KIND } from './model/kinds';
import { MeshModel } from './model/mesh-model';
import { DEFAULT_SURROUNDINGS, Elsewhere, ExternalWorkload, Externals, Surroundings, Undeclared } from './model/surroundings';

/** What a mesh holds, as another one would declare it that cannot hold the same objects. */
export function declaredBy(mesh: MeshModel): Externals {
  const namesOf = (kind: string) => mesh.all(kind).map(fullNameOf);
  return {
    hosts: [...mesh.registry.services, ...mesh.registry.entries].map(({ host }) => host),
    namespaces: namesOf(KIND.Namespace),
    gateways: namesOf(KIND.Gateway),
    secrets: namesOf(KIND.Secret),
    serviceAccounts: namesOf(KIND.ServiceAccount),
    workloads: mesh.workloads.all.map(({ namespace, labels }) => ({ namespace, labels, ports: [] })),
    revisions: [],
    providers: [],
  };
}

/** What meshes that cannot be in one cluster with another hold of hosts. */
export function elsewhereIn(meshes: readonly MeshModel[]): Elsewhere {
  return {
    ruled: new Set(meshes.flatMap(({ destinationRules }) => destinationRules.all.map(({ host }) => host))),
    routed: new Set(meshes.flatMap(({ destinations }) => destinations.map(({ host }) => host))),
  };
}

/** Both together. */
export function joined(one: Externals, other: Partial<Externals>): Externals {
  const lists = Object.entries(one).map(([sort, names]) => [sort, [...names, ...other[sort as keyof Externals] ?? []]]);
  return Object.fromEntries(lists) as Externals;
}

/** Externals as users declare them: all that they do not name is left out. */
export type Declarations = Partial<Omit<Externals, 'workloads'>> & {
  readonly workloads?: readonly (Omit<ExternalWorkload, 'ports'> & Partial<ExternalWorkload>)[];
};

/** What is known beside the manifests: a default installation, and what users declare. */
export function surroundingsWith(undeclared: Undeclared | undefined, { workloads = [], ...names }: Declarations): Surroundings {
  const { undeclared: usual, externals: installed } = DEFAULT_SURROUNDINGS;
  const declared = { ...names, workloads: workloads.map(({ ports = [], ...workload }) => ({ ...workload, ports })) };
  return { undeclared: undeclared ?? usual, externals: joined(installed, declared) };
}
