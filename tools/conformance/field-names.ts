import { Problem } from './referee';

/** A path says its steps in dots, or in brackets with or without quotes. */
const STEPS = /\[(?:"((?:[^"\\]|\\.)*)"|([^\]]*))\]|([^.[\]]+)/g;
/** Some errors of the API server name the field in the text alone. */
const FIELD_IN_TEXT = /(?:^|: )"?((?:spec|metadata|status)[\w.[\]]*)"? must|with format \w+ in ([\w.[\]]+)$/;
/** A name of several words is no word of a sentence. */
const SEVERAL_WORDS = /[a-z][A-Z_0-9]/;

/**
 * Counts for how many refused objects our first error names the field that Istio names.
 *
 * The API server says the path. The webhook says sentences; where one mentions a field by a name of several words it is told apart.
 */
export class FieldCount {
  private readonly byPath = { told: 0, same: 0 };
  private readonly byText = { told: 0, same: 0 };

  /** Says whether the fields are the same, as far as can be told; the properties are the paths of those of the refused object. */
  public count(ourPath: string, problems: readonly Problem[], properties: () => string[][]): boolean {
    const ours = stepsOf(ourPath);
    const named = problems.map(fieldOf).filter(field => field !== undefined).map(stepsOf);
    if (named.length > 0) {
      return add(this.byPath, named.some(field => isSameField(ours, field)));
    }
    const mentioned = properties().filter(path => isMentioned(path[path.length - 1], problems));
    return mentioned.length === 0 || add(this.byText, mentioned.some(field => isSameField(ours, field)));
  }

  public get text(): string {
    return `${share(this.byPath)} whose path it says, ${share(this.byText)} that its text mentions`;
  }
}

function add(count: { told: number; same: number }, same: boolean): boolean {
  count.told++;
  count.same += same ? 1 : 0;
  return same;
}

function share({ told, same }: { told: number; same: number }): string {
  return told === 0 ? 'none' : `${(100 * same / told).toFixed(1)} % of the ${told}`;
}

/** A rule is said of the whole that it is about; we may name the part that is wrong, or the whole of which Istio names a part. */
function isSameField(ours: readonly string[], theirs: readonly string[]): boolean {
  return startsWith(ours, theirs) || startsWith(theirs, ours) && theirs.length === ours.length + 1;
}

function fieldOf({ field = '<nil>', detail }: Problem): string | undefined {
  if (field !== '<nil>' && field !== '') {
    return field;
  }
  const [, before, after] = FIELD_IN_TEXT.exec(detail) ?? [];
  return before ?? after;
}

/** The steps of a path, whichever way it is written. */
export function stepsOf(path: string): string[] {
  return [...path.matchAll(STEPS)].map(([, quoted, bracketed, plain]) => quoted ?? bracketed ?? plain);
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.length <= path.length && start.every((step, index) => step === path[index]);
}

/** Istio's texts spell names in their own ways: "max ejection percent". */
function isMentioned(name: string, problems: readonly Problem[]): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return SEVERAL_WORDS.test(name) && problems.some(({ detail }) => plain(detail).includes(plain(name)));
}
