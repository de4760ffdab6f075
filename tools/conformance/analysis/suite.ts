import { Analyst, Mesh } from './analyst';
import { Comparison, compare } from './compare';

/** What came of the comparison of many meshes. */
export interface SuiteResult {
  readonly name: string;
  readonly comparisons: readonly Comparison[];
}

/** Compares our findings with Istio's in each mesh. */
export async function compareMeshes(name: string, meshes: Iterable<Mesh>, analyst: Analyst): Promise<SuiteResult> {
  const comparisons: Comparison[] = [];
  for (const mesh of meshes) {
    comparisons.push(compare(mesh, await analyst.ask(mesh)));
  }
  return { name, comparisons };
}

/** Meshes with a difference that nothing explains, or with something else that is wrong. */
export function failed({ comparisons }: SuiteResult): number {
  return comparisons.filter(({ unexplained, remarks = [] }) => unexplained.length + remarks.length > 0).length;
}

/** The result as lines for people. */
export function summaryOf(result: SuiteResult, shown: number): string[] {
  const { name, comparisons } = result;
  const count = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const explained = tally(comparisons.flatMap(comparison => comparison.explained.map(({ difference: { code }, why }) => `${code}: ${why}`)));
  const missing = tally(comparisons.flatMap(comparison => comparison.missing));
  return [
    '',
    `${name}: ${comparisons.length} meshes, ${count(comparisons.map(({ same }) => same))} findings the same, `
      + `${count(comparisons.map(comparison => comparison.explained.length))} differ for a reason, `
      + `${count(comparisons.map(({ unexplained }) => unexplained.length))} for none`,
    ...explained.map(line => `  ${line}`),
    ...(missing.length === 0 ? [] : [`  no rule yet: ${missing.join(', ')}`]),
    ...comparisons.flatMap(problemsOf).slice(0, shown),
  ];
}

function problemsOf({ mesh, unexplained, remarks = [] }: Comparison): string[] {
  return [
    ...remarks.map(remark => `  ${mesh.name}: ${remark}`),
    ...unexplained.map(({ code, subject, ours, theirs }) => [
      `  ${mesh.name}: ${code} ${subject}`,
      ...ours.map(({ code: own, path, message }) => `      ours   ${own} ${path}: ${message}`),
      ...theirs.map(({ message }) => `      Istio's ${message}`),
    ].join('\n')),
  ];
}

function tally(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([line, count]) => `${count} ${line}`);
}
