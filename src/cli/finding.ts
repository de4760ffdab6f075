import { Issue } from '../validation/issue';

/** Which object something is about; nothing where no object could be read. */
export interface Identity {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
}

/** An issue of one object, and where it stands in the files. */
export interface LocatedFinding extends Issue, Identity {
  /** `file:line` */
  readonly source: string;
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
