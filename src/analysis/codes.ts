import { MESH_CATALOGUE } from './catalogue';
import { ACKNOWLEDGEMENT } from './catalogue/acknowledgement';
import { OBJECT_CATALOGUE } from '../validation/catalogue';
import { CatalogueEntry } from '../validation/catalogue/entry';

/** All that can be found in manifests, by code. */
export const ENTRIES: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...Object.values(OBJECT_CATALOGUE), ACKNOWLEDGEMENT, ...Object.values(MESH_CATALOGUE)]
    .flatMap((area): CatalogueEntry[] => Object.values(area)).map(entry => [entry.code, entry]));

/** The page of the documentation that says what a code means. */
export function pageOf(code: string): string {
  return `https://github.com/cdk8s-istio/cdk8s-istio/blob/main/docs/codes.md#${code.toLowerCase()}`;
}
