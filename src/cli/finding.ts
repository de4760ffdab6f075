import { Issue, Severity } from '../validation/issue';

/** Severities from bad to harmless; a threshold counts itself and all before it. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Whether a severity is at least as bad as a threshold. */
export function isAsBadAs(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/** Which object something is about; nothing where no object could be read. */
export interface Identity {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** A line of a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** An issue of one object, and where it stands in the files. */
export interface LocatedFinding extends Issue, Identity, Place {
  /** What stands on the line. */
  readonly excerpt?: string;
  /** The other objects that have part in it. */
  readonly related: readonly (Identity & Place)[];
  /** Codes of Istio (`IST…`) and Kiali (`KIA…`) for the same. */
  readonly equivalents: readonly string[];
  /** Why somebody says that it is meant. */
  readonly acknowledged?: string;
  /** Whether it was there already when the baseline was written. */
  readonly isOld?: boolean;
}

/** What the API server and istiod together say about an object. */
export type Verdict = 'accept' | 'reject' | 'unknown-kind' | 'undecodable';

/** One object of the files. */
export interface JudgedObject extends Identity {
  readonly source: string;
  /** Which document of its file it is in, from 0. */
  readonly doc: number;
  readonly verdict: Verdict;
}

/** All that a check says. */
export interface CheckResult {
  readonly findings: LocatedFinding[];
  readonly objects: JudgedObject[];
}

/** Whether somebody needs to hear of a finding. */
export function isOpen({ acknowledged, isOld }: LocatedFinding): boolean {
  return acknowledged === undefined && isOld !== true;
}

/** A place as editors and terminals know it. */
export function sourceOf({ file, line }: Place): string {
  return `${file}:${line}`;
}

/** An object in the words of its users: `VirtualService shop/routes`; undefined where no object could be read. */
export function titleOf({ kind, namespace, name }: Identity): string | undefined {
  return kind === undefined ? undefined : `${kind} ${[namespace, name].filter(part => part !== undefined).join('/')}`.trimEnd();
}
