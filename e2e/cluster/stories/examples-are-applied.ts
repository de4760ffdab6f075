import { checkSidecars } from './sidecars';
import { Manifest } from '../../../src/validation/manifest';
import { Report } from '../../harness/report';
import { until } from '../../harness/until';
import { ApiServer } from '../kubernetes/api-server';
import { applyAll, createNamespaces, nameOf } from '../kubernetes/apply';
import { createVolumes } from '../kubernetes/volumes';
import { untilDeploymentsSettle } from '../kubernetes/workloads';
import { Applied } from '../manifests';

/** How long nothing must change before a change is one of ours. */
const CALM_MILLIS = 300;

/** Applies each example in the order of its files, and once more when the controllers have done their part. */
export async function examplesAreApplied(report: Report, api: ApiServer, examples: Applied[]): Promise<void> {
  for (const example of examples) {
    const { name, manifests } = example;
    await createNamespaces(api, manifests);
    await createVolumes(api, manifests);
    report.check(`${name}: ${manifests.length} objects are applied`, { expected: [], seen: await applyAll(api, manifests) });
    await untilDeploymentsSettle(api);
    await checkSidecars(report, api, example);
    const before = await calmVersions(api, manifests);
    const refusals = await applyAll(api, manifests);
    const after = await versionsOf(api, manifests);
    const changed = manifests.filter((_, index) => before[index] !== after[index]).map(nameOf);
    report.check(`${name}: what changes when it is applied again`, { expected: [], seen: [...refusals, ...changed] });
  }
}

/** The versions of objects, as soon as no controller has anything to add. */
async function calmVersions(api: ApiServer, manifests: Manifest[]): Promise<(string | undefined)[]> {
  let before: (string | undefined)[] = [];
  return until('the objects to come to rest', async () => {
    const last = before;
    before = await versionsOf(api, manifests);
    return before.length === last.length && before.every((version, index) => version === last[index]) && before;
  }, { everyMillis: CALM_MILLIS });
}

/** Each object but for its status, which is the controllers' to write at any time. */
async function versionsOf(api: ApiServer, manifests: Manifest[]): Promise<(string | undefined)[]> {
  return Promise.all(manifests.map(async manifest => {
    const found: any = await api.find(manifest);
    if (found?.status === undefined) {
      return found?.metadata.resourceVersion;
    }
    const { status, metadata: { resourceVersion, managedFields, ...metadata }, ...object } = found;
    return JSON.stringify({ ...object, metadata });
  }));
}
