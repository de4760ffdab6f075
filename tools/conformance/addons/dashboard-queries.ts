import { execFileSync } from 'child_process';
import { addonProgram } from './programs';
import { MeshDashboards } from '../../../src/addons/grafana/mesh-dashboards';
import { jsonLines } from '../json';

/** A query and where it stands. */
export interface Query {
  readonly where: string;
  readonly text: string;
}

/** What Prometheus's own parser says of a query: the metrics that it asks for, or why it does not parse. */
export interface Reading {
  readonly metrics?: readonly string[];
  readonly error?: string;
}

/**
 * Every query of our dashboards, of panels and of choices at the top, as Grafana sends it.
 *
 * @param choices what the reader chose at the top, by the names of the variables
 */
export function dashboardQueries(choices: Record<string, string> = {}): Query[] {
  const filledIn = (query: string) => query
    // Rates are over four scrapes at least.
    .replaceAll('$__rate_interval', '1m')
    .replaceAll('$__range', '1h')
    .replace(/\$(\w+)/g, (_, name: string) => choices[name] ?? 'x');
  return MeshDashboards.standard().flatMap(({ name, model }) => [
    ...model.panels.flatMap(({ title, targets = [] }: { title: string; targets?: { expr: string; refId: string }[] }) =>
      targets.map(({ expr, refId }) => ({ where: `dashboard ${name}: ${title} ${refId}`, text: filledIn(expr) }))),
    ...model.templating.list.filter(({ type }: { type: string }) => type === 'query').map((variable: { name: string; query: { query: string } }) => ({
      where: `dashboard ${name}: choice of ${variable.name}`, text: filledIn(seriesOf(variable.query.query)),
    })),
  ]);
}

/** Reads queries as Prometheus does. */
export function readQueries(queries: readonly Query[]): Reading[] {
  const input = queries.map(({ text }) => `${JSON.stringify(text)}\n`).join('');
  return jsonLines(execFileSync(addonProgram('checker'), ['queries'], { input, encoding: 'utf8', maxBuffer: Infinity }));
}

/** The series that a choice takes its values of: the first argument of Grafana's `label_values`. */
function seriesOf(choice: string): string {
  return /^label_values\((.*), *\w+\)$/.exec(choice)![1];
}
