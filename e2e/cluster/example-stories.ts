import { PrometheusApi } from './addons/prometheus-api';
import { installsIstio } from './examples';
import { Applied } from './manifests';
import { Story } from './run-stories';
import { addonRoutes } from './stories/addon-routes';
import { canary } from './stories/canary';
import { dashboards } from './stories/dashboards';
import { examplesAreApplied } from './stories/examples-are-applied';
import { observability } from './stories/observability';
import { verdicts } from './stories/verdicts';

/** What is told of all examples, on a control plane that may be one of them. */
export function exampleStories(examples: Applied[], controlPlane: Applied): Story[] {
  const named = (wanted: string) => examples.find(({ name }) => name === wanted)!;
  const applied = examples.filter(example => example === controlPlane || !installsIstio(example));
  let metrics: PrometheusApi | undefined;
  return [
    // Before the examples, some of which change how the whole mesh and its gateways behave.
    { title: 'canary', tell: async (report, api) => canary(report, api, named('coolstore')) },
    {
      title: 'observability',
      tell: async (report, api) => {
        metrics = await observability(report, api, named('observability'));
      },
    },
    { title: 'routes to addons', tell: addonRoutes },
    { title: 'examples', tell: async (report, api) => examplesAreApplied(report, api, applied) },
    { title: 'verdicts', tell: verdicts },
    {
      title: 'dashboards',
      tell: async report => {
        if (metrics === undefined) throw new Error('no Prometheus has seen the other stories');
        return dashboards(report, metrics);
      },
    },
  ];
}
