import { execFileSync } from 'child_process';
import { parse } from 'yaml';
import { fileOf, oursOf } from './addon-manifests';
import { Check } from './check';
import { istioMetrics } from './istio-metrics';
import { pathOf } from './programs';
import { MeshDashboards } from '../../../src/addons/grafana/mesh-dashboards';
import { jsonLines } from '../json';

/** A query and where it stands. */
interface Query {
  readonly where: string;
  readonly text: string;
}

interface Rule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
}

/** Asks Prometheus's own parser about every query of the dashboards and rules, and Istio's source about their metrics. */
export function checkQueries(): Check[] {
  const rules: Rule[] = parse(fileOf(oursOf('prometheus'), 'prometheus', 'rules.yml')).groups.flatMap(({ rules: some }: { rules: Rule[] }) => some);
  const recorded = new Set(rules.map(({ record }) => record));
  const isEmitted = istioMetrics();
  const queries = [...dashboardQueries(), ...rules.map(({ record, alert, expr }) => ({ where: `rule ${record ?? alert}`, text: expr }))];
  return answersTo(queries).map(({ metrics, error }, index) => {
    const unknown = metrics?.filter(metric => !isEmitted(metric) && !recorded.has(metric)) ?? [];
    const nothing = metrics?.length === 0 ? 'asks for no metric' : undefined;
    const { where, text } = queries[index];
    return { name: where, problem: error !== undefined ? `${error}: ${text}` : unknown.length > 0 ? `Istio has no ${unknown.join(', ')}` : nothing };
  });
}

function dashboardQueries(): Query[] {
  return MeshDashboards.standard().flatMap(({ name, model }) => [
    ...model.panels.flatMap(({ title, targets = [] }: { title: string; targets?: { expr: string; refId: string }[] }) =>
      targets.map(({ expr, refId }) => ({ where: `dashboard ${name}: ${title} ${refId}`, text: filledIn(expr) }))),
    ...model.templating.list.filter(({ type }: { type: string }) => type === 'query').map((variable: { name: string; query: { query: string } }) => ({
      where: `dashboard ${name}: choice of ${variable.name}`, text: filledIn(seriesOf(variable.query.query)),
    })),
  ]);
}

/** The series that a choice takes its values of: the first argument of Grafana's `label_values`. */
function seriesOf(choice: string): string {
  return /^label_values\((.*), *\w+\)$/.exec(choice)![1];
}

/** The query as Grafana sends it. */
function filledIn(query: string): string {
  return query.replaceAll('$__rate_interval', '1m').replace(/\$\w+/g, 'x');
}

function answersTo(queries: readonly Query[]): { readonly metrics?: readonly string[]; readonly error?: string }[] {
  const input = queries.map(({ text }) => `${JSON.stringify(text)}\n`).join('');
  return jsonLines(execFileSync(pathOf('checker'), ['queries'], { input, encoding: 'utf8', maxBuffer: Infinity }));
}
