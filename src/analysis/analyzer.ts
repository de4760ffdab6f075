import { Finding } from './finding';
import { MeshModel } from './mesh-model';
import { CatalogueEntry } from '../validation/catalogue/entry';

/** One rule over all manifests of an app: what it is, and what it finds. */
export interface Analyzer {
  readonly entry: CatalogueEntry;
  analyze(mesh: MeshModel): Finding[];
}
