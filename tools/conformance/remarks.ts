import { withoutValues } from './reason';
import { Problem, Ruling } from './referee';
import { Issue } from '../../src/validation/issue';

const MAX_SHOWN = 200;

/** What is to be seen beside the verdicts, counted by sort, each with an example. */
export class Remarks {
  private readonly sorts = new Map<string, { count: number; example: string }>();

  /** Our first error names another field than Istio's errors. */
  public otherField(kind: string, { code, path }: Issue, problems: readonly Problem[]): void {
    const [{ field = '', detail }] = problems;
    this.add(`${kind} field: ours ${code}, Istio's ${withoutValues(detail)}`, `ours ${path}, Istio's ${field} ${detail}`);
  }

  /** One side alone has warnings on an accepted object. */
  public otherWarnings(kind: string, issues: readonly Issue[], { warnings }: Ruling): void {
    const ours = issues.map(({ code }) => code).join(' ');
    this.add(`${kind} warnings: ours ${ours}, Istio's ${withoutValues(warnings[0] ?? '')}`, `Istio's ${warnings.join('; ')}`);
  }

  /** Istio has no verdict on an object that holds. */
  public leftOut(kind: string, why: string, object: object): void {
    this.add(`${kind} left out: ${why}`, JSON.stringify(object));
  }

  /** The sorts, the most frequent first. */
  public lines(): string[] {
    return [...this.sorts]
      .sort(([, a], [, b]) => b.count - a.count)
      .slice(0, MAX_SHOWN)
      .map(([sort, { count, example }]) => `${count} ${sort}\n    ${example.replace(/\s+/g, ' ').slice(0, 300)}`);
  }

  private add(sort: string, example: string): void {
    const known = this.sorts.get(sort);
    this.sorts.set(sort, { count: (known?.count ?? 0) + 1, example: known?.example ?? example });
  }
}
