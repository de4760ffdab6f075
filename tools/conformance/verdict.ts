import { Issue, Layer } from '../../src/validation/issue';
import { Manifest } from '../../src/validation/manifest';
import { validateObject } from '../../src/validation/validate-object';

export type Word = 'accept' | 'reject';

/**
 * What both layers say of an object: the API server by the schema, istiod's webhook by admission.
 *
 * The webhook sees nothing that the API server refuses, so admission is left open there.
 */
export interface Verdict {
  readonly schema: Word;
  readonly admission?: Word;
}

/** Our verdict, with the issues it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly issues: readonly Issue[];
}

/** Judges an object as the library does. */
export function judge(object: unknown): Judgement {
  const issues = validateObject(object as Manifest);
  const word = (layer: Layer): Word => issues.some(issue => issue.severity === 'error' && issue.layer === layer) ? 'reject' : 'accept';
  return { verdict: verdictOf(word('schema'), word('admission')), issues };
}

export function verdictOf(schema: Word, admission: Word): Verdict {
  return schema === 'reject' ? { schema } : { schema, admission };
}

export function isRefused({ schema, admission }: Verdict): boolean {
  return schema === 'reject' || admission === 'reject';
}

/** How our verdict differs from the true one. */
export type Difference = 'false accept' | 'false refusal' | 'wrong layer' | 'crash';

export function differenceOf(ours: Verdict, theirs: Verdict): Difference | undefined {
  if (isRefused(ours) !== isRefused(theirs)) {
    return isRefused(theirs) ? 'false accept' : 'false refusal';
  }
  return ours.schema === theirs.schema ? undefined : 'wrong layer';
}
