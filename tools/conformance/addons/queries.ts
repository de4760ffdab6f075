import { parse } from 'yaml';
import { fileOf, oursOf } from './addon-manifests';
import { Check } from './check';
import { dashboardQueries, readQueries } from './dashboard-queries';
import { istioMetrics } from './istio-metrics';

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
  return readQueries(queries).map(({ metrics, error }, index) => {
    const unknown = metrics?.filter(metric => !isEmitted(metric) && !recorded.has(metric)) ?? [];
    const nothing = metrics?.length === 0 ? 'asks for no metric' : undefined;
    const { where, text } = queries[index];
    return { name: where, problem: error !== undefined ? `${error}: ${text}` : unknown.length > 0 ? `Istio has no ${unknown.join(', ')}` : nothing };
  });
}
