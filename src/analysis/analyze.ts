import { acknowledgedByAnnotation } from './acknowledgement';
import { ANALYZERS } from './analyzers';
import { declaredBy, elsewhereIn, joined } from './declared';
import { equivalentsOf } from './equivalents';
import { Finding, foundIn } from './finding';
import { MeshModel } from './model/mesh-model';
import { DEFAULT_SURROUNDINGS, Surroundings } from './model/surroundings';
import { World, worldsOf } from './worlds';
import { kindOf } from '../schema';
import { Manifest } from '../validation/manifest';
import { validateObject } from '../validation/validate-object';

/** Whether an object may have a field at a path that its schema does not know: undefined where it never may. */
export type ExcusedFields = (object: Manifest) => ((path: string) => boolean) | undefined;

/** How to analyze. */
export interface AnalyzeOptions {
  /** @default - no object has fields that its schema does not know */
  readonly excused?: ExcusedFields;
  /** @default - nothing is declared, and what is missing is inferred */
  readonly surroundings?: Surroundings;
}

/**
 * Everything that is wrong with the manifests of an app: each object by itself, then all of them together; also what an
 * annotation acknowledges, with its reason.
 *
 * @param groups the objects that are applied together, such as those of one chart or of one file
 */
export function analyze(groups: Manifest[][], { excused = () => undefined, surroundings = DEFAULT_SURROUNDINGS }: AnalyzeOptions = {}): Finding[] {
  const objects = groups.flat();
  const findings = foundIn(objects, object => validateObject(object, excused(object)).map((issue): Finding =>
    ({ ...issue, object, related: [], equivalents: equivalentsOf(issue) })));
  const malformed = new Set(findings.filter(({ layer, severity }) => layer === 'schema' && severity === 'error').map(({ object }) => object));
  const ofMesh = analyzeMesh(groups.map(group => group.filter(isNamed)), malformed, surroundings);
  return acknowledgedByAnnotation([...findings, ...ofMesh], objects);
}

/** What all rules find in each of the worlds that the groups are for. */
function analyzeMesh(groups: Manifest[][], malformed: Set<Manifest>, surroundings: Surroundings): Finding[] {
  const worlds = worldsOf(groups);
  const meshOf = (world: World, around: Surroundings) => new MeshModel(world.groups, isReadable, around);
  const isReadable = (object: Manifest) => !malformed.has(object) && hasSpec(object);
  if (worlds.length === 1) {
    return findingsOf(meshOf(worlds[0], surroundings));
  }
  const meshes = worlds.map(world => meshOf(world, surroundings));
  const declared = meshes.map(declaredBy);
  const elsewhere = elsewhereIn(meshes);
  const found = worlds.map((world, index) => {
    const externals = declared.filter((_, other) => other !== index).reduce(joined, surroundings.externals);
    return findingsOf(meshOf(world, { ...surroundings, externals, elsewhere }));
  });
  const own = worlds.flatMap((world, index) => found[index].filter(({ object }) => world.isOwn(object)));
  // Of what is in every world, only what is wrong in each of them: some worlds may never be.
  const common = found[0].filter(finding => !worlds[0].isOwn(finding.object) && found.every(list => list.some(other => isSame(finding, other))));
  return [...own, ...common];
}

function findingsOf(mesh: MeshModel): Finding[] {
  return foundIn(ANALYZERS, analyzer => analyzer.analyze(mesh));
}

function isSame(one: Finding, other: Finding): boolean {
  return one.object === other.object && one.code === other.code && one.path === other.path;
}

/** Whether other objects can refer to it: files may hold anything. */
function isNamed({ metadata }: Manifest): boolean {
  return typeof metadata?.name === 'string' && typeof (metadata.namespace ?? '') === 'string';
}

/** Whether it has what rules read of objects of Istio's kinds. */
function hasSpec({ apiVersion, kind, spec }: Manifest): boolean {
  return kindOf(apiVersion, kind) === undefined || (typeof spec === 'object' && spec !== null);
}
