import { FieldCount } from './field-names';
import { JsonObject } from './json';
import { kindNameOf } from './kinds';
import { Remarks } from './remarks';
import { Difference, isRefused, Verdict } from './verdict';

const COLUMNS: readonly Difference[] = ['false accept', 'false refusal', 'wrong layer', 'crash'];

interface Row {
  objects: number;
  refused: number;
  readonly differences: Map<Difference, number>;
}

/** Counts how many accepted objects draw warnings from both sides, or from one alone. */
class WarningCount {
  private both = 0;
  private ours = 0;
  private theirs = 0;

  /** Says whether both sides warn, or none. */
  public count(weWarn: boolean, istioWarns: boolean): boolean {
    this.both += weWarn && istioWarns ? 1 : 0;
    this.ours += weWarn && !istioWarns ? 1 : 0;
    this.theirs += istioWarns && !weWarn ? 1 : 0;
    return weWarn === istioWarns;
  }

  public get text(): string {
    return `both ${this.both}, Istio alone ${this.theirs}, we alone ${this.ours}`;
  }
}

/** Counts how verdicts compare, by kind. */
export class Tally {
  public readonly fields = new FieldCount();
  public readonly warnings = new WarningCount();
  /** What we say otherwise although the verdict is the same. */
  public readonly remarks = new Remarks();
  private readonly rows = new Map<string, Row>();
  private without = 0;

  public count(kind: string, theirs: Verdict, difference: Difference | undefined): void {
    const row = this.rows.get(kind) ?? { objects: 0, refused: 0, differences: new Map<Difference, number>() };
    this.rows.set(kind, row);
    row.objects++;
    row.refused += isRefused(theirs) ? 1 : 0;
    if (difference !== undefined) row.differences.set(difference, (row.differences.get(difference) ?? 0) + 1);
  }

  /** Counts an object without a verdict of Istio that holds. */
  public leaveOut(object: JsonObject, why: string): void {
    this.without++;
    this.remarks.leftOut(kindNameOf(object), why, object);
  }

  public get leftOut(): number {
    return this.without;
  }

  public get objects(): number {
    return this.sum(row => row.objects);
  }

  public get refused(): number {
    return this.sum(row => row.refused);
  }

  public get failed(): number {
    return this.sum(row => COLUMNS.reduce((sum, column) => sum + (row.differences.get(column) ?? 0), 0));
  }

  /** The smallest number of objects of a kind. */
  public get fewest(): number {
    return Math.min(...[...this.rows.values()].map(row => row.objects));
  }

  /** A table of the kinds, ready to print. */
  public table(): string {
    const line = (name: string, row: Row) => [name, row.objects, row.refused, ...COLUMNS.map(column => row.differences.get(column) ?? 0)];
    const cells = [
      ['kind', 'objects', 'refused', 'false accepts', 'false refusals', 'wrong layer', 'crashes'],
      ...[...this.rows].sort(([a], [b]) => a < b ? -1 : 1).map(([kind, row]) => line(kind, row)),
    ];
    return cells.map(([name, ...numbers]) => `${String(name).padEnd(28)}${numbers.map(cell => String(cell).padStart(15)).join('')}`).join('\n');
  }

  private sum(number: (row: Row) => number): number {
    return [...this.rows.values()].reduce((sum, row) => sum + number(row), 0);
  }
}
