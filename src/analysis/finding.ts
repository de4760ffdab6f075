import { MeshEntry } from './catalogue/entry';
import { Missing } from './model/answer';
import { FEW } from './model/lists';
import { issueOf } from '../validation/catalogue/entry';
import { Issue, Severity } from '../validation/issue';
import { Manifest } from '../validation/manifest';
import { ProblemText } from '../validation/vocabulary/problem';

/** An issue together with the object that it is in. */
export interface Finding extends Issue {
  readonly object: Manifest;
  /** The other objects that have part in it: the first few of many. */
  readonly related: readonly Manifest[];
  /** Codes of Istio (`IST…`) and Kiali (`KIA…`) for the same. */
  readonly equivalents: readonly string[];
  /** Why somebody says that it is meant. */
  readonly acknowledged?: string;
}

/** A finding of a rule at a place of an object, with the other objects that have part in it. */
export function findingOf(entry: MeshEntry, object: Manifest, path: string, problem: ProblemText, related: readonly Manifest[] = []): Finding {
  return { ...issueOf(entry, path, problem), object, related: related.slice(0, FEW), equivalents: entry.equivalents };
}

/** A finding that is less or more sure, or bad, than its rule is by itself. */
export function withSeverity(severity: Severity, finding: Finding): Finding {
  return { ...finding, severity };
}

/** What a rule finds in things, one after the other; it costs next to nothing where it finds nothing, as nearly always. */
export function foundIn<T>(things: readonly T[], judge: (thing: T, index: number) => readonly Finding[]): Finding[] {
  const found: Finding[] = [];
  for (let index = 0; index < things.length; index++) {
    for (const finding of judge(things[index], index)) found.push(finding);
  }
  return found;
}

/** The findings that something is missing: none where it may be elsewhere, and warnings at most where it probably is not. */
export function ifMissing({ is }: Missing, findings: () => Finding | Finding[]): Finding[] {
  if (is === 'unknown') {
    return [];
  }
  const found = [findings()].flat();
  return is === 'doubtful' ? found.map(finding => finding.severity === 'error' ? withSeverity('warning', finding) : finding) : found;
}
