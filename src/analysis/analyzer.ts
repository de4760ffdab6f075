import { MeshEntry } from './catalogue/entry';
import { Finding } from './finding';
import { MeshModel } from './model/mesh-model';

/** One rule over all manifests of an app: what it is, and what it finds. */
export interface Analyzer {
  readonly entry: MeshEntry;
  analyze(mesh: MeshModel): Finding[];
}
