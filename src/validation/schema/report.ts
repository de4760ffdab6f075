import { CatalogueEntry, issueOf } from '../catalogue/entry';
import { Issue } from '../issue';

/** Takes what checks find wrong, in order. */
export class Report {
  public readonly issues: Issue[] = [];
  /** Whether a null was met: the API server drops most of them before it judges. */
  public metNull = false;

  public add(entry: CatalogueEntry, path: string, message: string, fix: string): void {
    this.issues.push(issueOf(entry, path, { message, fix }));
  }
}

/** A compiled check of one place: it looks at the value and reports what the schema refuses. */
export type Check = (value: unknown, path: string, report: Report) => void;

/** The value got, as YAML's flow style would show it, cut where it gets long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
