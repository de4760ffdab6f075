import { Finding } from './finding';
import { MeshModel } from './mesh-model';

/** One rule over all manifests of an app: what it looks for, and what it finds. */
export interface Analyzer {
  readonly code: string;
  readonly description: string;
  analyze(mesh: MeshModel): Finding[];
}
