import { CatalogueEntry, issueOf } from '../catalogue/entry';
import { Issue } from '../issue';

/** Takes what a check finds wrong at a place. */
export type Report = (entry: CatalogueEntry, path: string, message: string, fix: string) => void;

/** A compiled check of one place: it looks at the value and reports what the schema refuses. */
export type Check = (value: unknown, path: string, report: Report) => void;

/** Runs a check and collects what it reports, in order. */
export function collect(check: Check, value: unknown): Issue[] {
  const issues: Issue[] = [];
  check(value, '', (entry, path, message, fix) => issues.push(issueOf(entry, path, { message, fix })));
  return issues;
}

/** The value got, as YAML's flow style would show it, cut where it gets long. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
