import { MESH_CATALOGUE } from '../../../src/analysis/catalogue';
import { equivalentsOf } from '../../../src/analysis/equivalents';
import { OBJECT_CATALOGUE } from '../../../src/validation/catalogue';

let known: Set<string> | undefined;

/** The codes of Istio that some rule of ours stands for. */
export function implementedCodes(): Set<string> {
  known ??= new Set([
    ...Object.values(MESH_CATALOGUE).flatMap(theme => Object.values(theme)).flatMap(({ equivalents }) => equivalents),
    ...Object.values(OBJECT_CATALOGUE).flatMap(area => Object.values(area)).flatMap(equivalentsOf),
  ]);
  return known;
}
