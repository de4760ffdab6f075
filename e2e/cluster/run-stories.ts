import * as path from 'path';
import { PrometheusApi } from './addons/prometheus-api';
import { withProviders } from './addons/providers';
import { installsIstio } from './examples';
import { startKubernetes } from './kubernetes/start';
import { Applied } from './manifests';
import { openNetwork } from './network';
import { addonRoutes } from './stories/addon-routes';
import { canary } from './stories/canary';
import { dashboards } from './stories/dashboards';
import { examplesAreApplied } from './stories/examples-are-applied';
import { install } from './stories/install';
import { observability } from './stories/observability';
import { verdicts } from './stories/verdicts';
import { runFolder } from '../harness/places';
import { Report } from '../harness/report';

/** Runs all stories on a new cluster with a control plane. */
export async function runStories(report: Report, controlPlane: Applied, examples: Applied[]): Promise<void> {
  openNetwork();
  const cluster = await startKubernetes(path.join(runFolder(), controlPlane.name));
  const { api } = cluster;
  const on = `on ${controlPlane.name}`;
  let isInstalled = false;
  await report.story(`control plane ${on}`, async () => {
    await install(report, cluster, withProviders(controlPlane));
    isInstalled = true;
  });
  // Without a control plane there is nothing to tell of the rest.
  if (!isInstalled) return;
  // Before the examples, some of which change how the whole mesh and its gateways behave.
  await report.story(`canary ${on}`, async () => canary(report, api, examples.find(({ name }) => name === 'coolstore')!));
  let metrics: PrometheusApi | undefined;
  await report.story(`observability ${on}`, async () => {
    metrics = await observability(report, api, examples.find(({ name }) => name === 'observability')!);
  });
  await report.story(`routes to addons ${on}`, async () => addonRoutes(report, api));
  await report.story(`examples ${on}`, async () =>
    examplesAreApplied(report, api, examples.filter(example => example === controlPlane || !installsIstio(example))));
  await report.story(`verdicts ${on}`, async () => verdicts(report, api));
  if (metrics !== undefined) await report.story(`dashboards ${on}`, async () => dashboards(report, metrics!));
}
