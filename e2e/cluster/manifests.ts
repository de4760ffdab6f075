import { parseAllDocuments } from 'yaml';
import { Manifest } from '../../src/validation/manifest';

/** Objects that are applied together, in their order. */
export interface Applied {
  readonly name: string;
  readonly manifests: Manifest[];
}

export function parseManifests(text: string): Manifest[] {
  return parseAllDocuments(text).map(document => document.toJS() as Manifest | null).filter(manifest => manifest !== null);
}
