import { isSet } from './presence';
import { CatalogueEntry, issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { problemIf } from '../vocabulary/problem';

/** The warning, of the entry given, that a selector is there but names no labels, and so selects every workload. */
export function emptySelector(
  entry: CatalogueEntry,
  selector: object | undefined,
  labels: { readonly [key: string]: string } | undefined,
  path: string,
): Issue[] {
  return issuesOf(entry, path, problemIf(isSet(selector) && Object.keys(labels ?? {}).length === 0, 'has no labels', 'name labels, or leave it out'));
}
