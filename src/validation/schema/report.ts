import { CatalogueEntry, issueOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { item, property } from '../path';

/** The name of a field, or the number of an item of a list. */
type Step = string | number;

/** Takes what checks find wrong, in order; it goes along with them from place to place, and makes a path only of one where something is wrong. */
export class Report {
  public readonly issues: Issue[] = [];
  /** Whether a null was met: the API server drops most of them before it judges. */
  public metNull = false;
  private readonly place: Step[];

  /** @param place where the checks begin */
  public constructor(...place: Step[]) {
    this.place = place;
  }

  /** Goes on to a field or an item. */
  public enter(step: Step): void {
    this.place.push(step);
  }

  /** Goes back to where it came from. */
  public leave(): void {
    this.place.pop();
  }

  /** @param below where it stands, from here */
  public add(entry: CatalogueEntry, message: string, fix: string, ...below: Step[]): void {
    this.issues.push(issueOf(entry, pathOf([...this.place, ...below]), { message, fix }));
  }
}

function pathOf(place: readonly Step[]): string {
  return place.reduce<string>((path, step) => typeof step === 'number' ? item(path, step) : property(path, step), '');
}

/** A compiled check of one place: it looks at the value and reports what the schema refuses. */
export type Check = (value: unknown, report: Report) => void;

/** The value got, as YAML's flow style would show it, cut where it gets long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
