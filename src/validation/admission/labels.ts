import { CatalogueEntry, issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { eachEntry } from '../items';
import { workloadLabelProblem } from '../vocabulary/source';

/** The issues of labels that workloads carry, or are told apart by, as issues of the entry given. */
export function labels(entry: CatalogueEntry, values: { readonly [key: string]: string } | undefined, path: string): Issue[] {
  return eachEntry(values, path, (key, value, place) => issuesOf(entry, place, workloadLabelProblem(key, value)));
}
