import { Analyzer } from './analyzer';
import { duplicateObject } from './analyzers/duplicate-object';
import { unknownSubset } from './analyzers/unknown-subset';
import { Finding } from './finding';
import { MeshModel } from './mesh-model';
import { Manifest } from '../validation/manifest';
import { validateObject } from '../validation/validate-object';

/** All rules over the whole mesh. */
export const ANALYZERS: Analyzer[] = [duplicateObject, unknownSubset];

/** Whether an object may have a field at a path that its schema does not know: undefined where it never may. */
export type ExcusedFields = (object: Manifest) => ((path: string) => boolean) | undefined;

/**
 * Everything that is wrong with the manifests of an app: each object by itself, then all of them together.
 *
 * @param groups the objects that are applied together, such as those of one chart or of one file
 */
export function analyze(groups: Manifest[][], excused: ExcusedFields = () => undefined): Finding[] {
  const findings = groups.flat().flatMap(object =>
    validateObject(object, excused(object)).map((issue): Finding => ({ ...issue, object })));
  const malformed = new Set(findings.filter(({ layer }) => layer === 'schema').map(({ object }) => object));
  const mesh = new MeshModel(groups.map(group => group.filter(isNamed)), malformed);
  return [...findings, ...ANALYZERS.flatMap(analyzer => analyzer.analyze(mesh))];
}

/** Whether other objects can refer to it: files may hold anything. */
function isNamed({ metadata }: Manifest): boolean {
  return typeof metadata?.name === 'string' && ['string', 'undefined'].includes(typeof (metadata.namespace ?? undefined));
}
