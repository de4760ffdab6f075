import { Issue, Layer, Severity } from '../issue';
import { NONE } from '../joined';
import { ProblemText } from '../vocabulary/problem';

/** What the documentation says of one code. */
export interface CatalogueEntry {
  /** Stable, never used again for something else. */
  readonly code: string;
  readonly severity: Severity;
  readonly layer: Layer;
  /** What is wrong, as a title. */
  readonly title: string;
  /** Why it matters: what the cluster or the requests would do. */
  readonly why: string;
  /** How to mend it. */
  readonly repair: string;
  /** The page of Istio's or Kubernetes' documentation that the rule rests on. */
  readonly reference: string;
}

/** Makes the entries of what istiod's webhook says about one page of Istio's reference: what it refuses, and what it warns of. */
export function admissionEntries(page: string) {
  const entryOf = (severity: Severity) =>
    (code: string, title: string, why: string, repair: string, anchor: string): CatalogueEntry =>
      ({ code, severity, layer: 'admission', title, why, repair, reference: page + anchor });
  return { refused: entryOf('error'), warned: entryOf('warning') };
}

/** An issue of this entry at a place of an object. */
export function issueOf(entry: CatalogueEntry, path: string, problem: ProblemText): Issue {
  const { code, severity, layer } = entry;
  return { code, severity, layer, path, message: problem.message, fix: problem.fix };
}

/** The issue that a value's problem makes at a place: none where the value has none. */
export function issuesOf(entry: CatalogueEntry, path: string, problem: ProblemText | undefined): Issue[] {
  return problem === undefined ? NONE : [issueOf(entry, path, problem)];
}
