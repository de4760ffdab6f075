import { LocatedFinding, isOpen } from './finding';
import { readSettings } from './settings';
import { COUNT, TEXT, listOf, record } from './shape';
import { writeText } from './sources';

/** Findings that were there already, told by what is wrong where in which object: lines and indexes move with every edit. */
export interface BaselineEntry {
  readonly code: string;
  /** The object, or the file where no object could be read. */
  readonly object: string;
  readonly path: string;
  readonly count: number;
}

const BASELINE = record({
  findings: listOf(record({ code: TEXT, object: TEXT, path: TEXT, count: COUNT }, ['code', 'object', 'path', 'count'])),
}, ['findings']);

/** Reads a baseline; throws UnreadableInput if it is none. */
export function readBaseline(file: string): BaselineEntry[] {
  return readSettings<{ readonly findings: BaselineEntry[] }>(file, BASELINE).findings;
}

/** Writes all open findings down, in one order whatever the order of the files. */
export function writeBaseline(file: string, findings: LocatedFinding[]): void {
  const counts = new Map<string, BaselineEntry>();
  for (const finding of findings.filter(isOpen)) {
    const key = entryKey(finding);
    counts.set(key, { ...entryOf(finding), count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const entries = [...counts].sort(([a], [b]) => a < b ? -1 : 1).map(([, entry]) => entry);
  writeText(file, `${JSON.stringify({ findings: entries }, null, 2)}\n`);
}

/** The findings, of which old ones are marked, and the entries that stand for more than there is. */
export function applyBaseline(entries: BaselineEntry[], findings: LocatedFinding[]): { findings: LocatedFinding[]; stale: BaselineEntry[] } {
  const left = new Map(entries.map(entry => [keyOf(entry), entry.count]));
  const judged = findings.map(finding => {
    const key = entryKey(finding);
    const count = left.get(key) ?? 0;
    if (count === 0 || !isOpen(finding)) {
      return finding;
    }
    left.set(key, count - 1);
    return { ...finding, isOld: true };
  });
  return { findings: judged, stale: entries.filter(entry => left.get(keyOf(entry))! > 0) };
}

/** An entry in one line. */
export function keyOf({ code, object, path }: Pick<BaselineEntry, 'code' | 'object' | 'path'>): string {
  return [code, object, path].join(' ').trimEnd();
}

/** What tells a finding from others as long as nobody mends it. */
export function entryKey(finding: LocatedFinding): string {
  return keyOf(entryOf(finding));
}

function entryOf({ code, apiVersion, kind, namespace, name, path, file }: LocatedFinding): Omit<BaselineEntry, 'count'> {
  const group = apiVersion?.includes('/') ? `.${apiVersion.split('/')[0]}` : '';
  const object = kind === undefined ? file : `${kind}${group} ${[namespace, name].filter(part => part !== undefined).join('/')}`.trimEnd();
  return { code, object, path: path.replaceAll(/\[\d+\]/g, '[]') };
}
