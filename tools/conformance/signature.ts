import { Disagreement } from './compare';
import { kindNameOf } from './kinds';
import { withoutValues } from './reason';

/** What stays the same in disagreements of one sort: kind, difference and the reason without names and numbers. */
export function signatureOf({ object, difference, theirs, ours }: Disagreement): string {
  const refusedByUs = difference === 'false refusal' || difference === 'wrong layer' && theirs.errors.length === 0;
  const reason = refusedByUs ? ours!.issues.find(issue => issue.severity === 'error')?.code : theirs.errors[0]?.detail;
  return `${kindNameOf(object)} ${difference} ${withoutValues(reason ?? '')}`;
}

/** One disagreement of each signature. */
export function distinct(disagreements: readonly Disagreement[]): Disagreement[] {
  return [...new Map(disagreements.map(disagreement => [signatureOf(disagreement), disagreement])).values()];
}
