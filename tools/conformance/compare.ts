import { Json, JsonObject } from './json';
import { kindNameOf } from './kinds';
import { Referee, Ruling } from './referee';
import { Tally } from './tally';
import { Difference, differenceOf, judge, Judgement } from './verdict';

/** How often Istio is asked again where we disagree: some of its verdicts hang on the order of a Go map. */
const SECOND_OPINIONS = 24;

/** What we say of an object. */
interface Opinion {
  /** Absent where our validators crash. */
  readonly ours?: Judgement;
  readonly crash?: string;
}

/** An object that we and Istio judge differently. */
export interface Disagreement extends Opinion {
  readonly object: JsonObject;
  readonly difference: Difference;
  readonly theirs: Ruling;
}

/** Compares our verdict on an object with Istio's, and counts it. */
export async function compare(object: JsonObject, referee: Referee, tally: Tally): Promise<Disagreement | undefined> {
  const theirs = await referee.ask(object);
  if (theirs.unsettled) {
    tally.leaveOut(object, 'it hangs on nulls');
    return undefined;
  }
  const opinion = opinionOn(object);
  const disagreement = disagreementOn(object, theirs, opinion);
  if (disagreement !== undefined && !await isSteady(object, theirs, referee)) {
    tally.leaveOut(object, 'it changes from time to time');
    return undefined;
  }
  tally.count(kindNameOf(object), theirs.verdict, disagreement?.difference);
  if (disagreement === undefined) countAgreement(object, opinion.ours!, theirs, tally);
  return disagreement;
}

/** What we disagree about, given Istio's word. */
export function disagreementOn(object: JsonObject, theirs: Ruling, opinion = opinionOn(object)): Disagreement | undefined {
  const difference = opinion.ours === undefined ? 'crash' : differenceOf(opinion.ours.verdict, theirs.verdict);
  return difference === undefined ? undefined : { object, difference, theirs, ...opinion };
}

function opinionOn(object: JsonObject): Opinion {
  try {
    return { ours: judge(object) };
  } catch (error) {
    return { crash: (error as Error).stack };
  }
}

async function isSteady(object: JsonObject, { verdict }: Ruling, referee: Referee): Promise<boolean> {
  const opinions = await Promise.all(Array.from({ length: SECOND_OPINIONS }, async () => referee.ask(object)));
  return opinions.every(opinion => differenceOf(opinion.verdict, verdict) === undefined);
}

function countAgreement(object: JsonObject, { issues }: Judgement, theirs: Ruling, tally: Tally): void {
  const kind = kindNameOf(object);
  const error = issues.find(issue => issue.severity === 'error');
  if (error !== undefined) {
    const isSame = tally.fields.count(error.path, theirs.errors, () => propertyPathsIn(object.spec ?? null, ['spec']));
    if (!isSame) tally.remarks.otherField(kind, error, theirs.errors);
  } else if (!tally.warnings.count(issues.length > 0, theirs.warnings.length > 0)) {
    tally.remarks.otherWarnings(kind, issues, theirs);
  }
}

function propertyPathsIn(value: Json, path: readonly string[]): string[][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) => {
    const below = [...path, name];
    return [below, ...propertyPathsIn(inner, below)];
  });
}
