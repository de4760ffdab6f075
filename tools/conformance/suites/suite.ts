import { compare, Disagreement } from '../compare';
import { JsonObject } from '../json';
import { Referee } from '../referee';
import { Tally } from '../tally';

/** How many objects may wait for their verdict: enough to keep both sides busy. */
const IN_FLIGHT = 256;
/** More say nothing new, and each holds its object. */
const MAX_KEPT = 5000;

/** What came of one suite. */
export interface SuiteResult {
  readonly name: string;
  readonly tally: Tally;
  readonly disagreements: readonly Disagreement[];
}

/** Compares our verdicts with Istio's on all objects. */
export async function compareAll(name: string, objects: Iterable<JsonObject>, referee: Referee): Promise<SuiteResult> {
  const tally = new Tally();
  const disagreements: Disagreement[] = [];
  const pending: Promise<void>[] = [];
  for (const object of objects) {
    pending.push(compare(object, referee, tally).then(found => {
      if (found !== undefined && disagreements.length < MAX_KEPT) disagreements.push(found);
    }));
    if (pending.length >= IN_FLIGHT) {
      // The oldest half: the other half keeps Istio busy meanwhile.
      await Promise.all(pending.splice(0, IN_FLIGHT / 2));
    }
  }
  await Promise.all(pending);
  return { name, tally, disagreements };
}
