import { SuiteResult } from './suite';
import { Disagreement, disagreementOn } from '../compare';
import { corpusOf } from '../corpus';
import { Ruling } from '../referee';
import { Tally } from '../tally';

/** Compares our verdicts with those that Istio gave on the objects of the corpus. */
export function compareCorpus(kinds: readonly string[]): SuiteResult {
  const tally = new Tally();
  const disagreements: Disagreement[] = [];
  for (const kind of kinds) {
    for (const { object, verdict, because } of corpusOf(kind)) {
      const theirs: Ruling = { verdict, errors: because.map(detail => ({ detail })), warnings: [], unsettled: false };
      const found = disagreementOn(object, theirs);
      tally.count(kind, verdict, found?.difference);
      if (found !== undefined) disagreements.push(found);
    }
  }
  return { name: 'the corpus', tally, disagreements };
}
