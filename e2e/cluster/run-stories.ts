import * as path from 'path';
import { ApiServer } from './kubernetes/api-server';
import { startKubernetes } from './kubernetes/start';
import { Applied } from './manifests';
import { openNetwork } from './network';
import { install } from './stories/install';
import { checkRights } from './stories/rights';
import { runFolder } from '../harness/places';
import { Process } from '../harness/process';
import { Report } from '../harness/report';

/** A part of a run on one cluster. */
export interface Story {
  readonly title: string;
  tell(report: Report, api: ApiServer): Promise<void>;
}

/** Tells stories, in their order, on a new cluster with a control plane. */
export async function runStories(report: Report, controlPlane: Applied, stories: Story[]): Promise<void> {
  openNetwork();
  const cluster = await startKubernetes(path.join(runFolder(), controlPlane.name));
  const on = `on ${controlPlane.name}`;
  let istiod: Process | undefined;
  await report.story(`control plane ${on}`, async () => {
    istiod = await install(report, cluster, controlPlane);
  });
  // Without a control plane there is nothing to tell of the rest.
  if (istiod === undefined) return;
  for (const { title, tell } of stories) await report.story(`${title} ${on}`, async () => tell(report, cluster.api));
  // At the end, for then istiod has done all that these stories ask of it.
  await report.story(`rights ${on}`, async () => checkRights(report, istiod!));
}
