import { TAKES_TUNNELS } from './plain-envoy';
import { checkSidecars, proxyOf } from './sidecars';
import { Report } from '../../harness/report';
import { ApiServer } from '../kubernetes/api-server';
import { applyAll } from '../kubernetes/apply';
import { podsOf, untilDeploymentsSettle } from '../kubernetes/workloads';
import { Applied } from '../manifests';
import { runContainer } from '../pod/run';
import { INJECTED } from '../profile-app';

/** Applies apps: pods of a namespace that asks for it have proxies, which istiod serves. */
export async function injection(report: Report, api: ApiServer, applied: Applied): Promise<void> {
  report.check(`${applied.manifests.length} objects are applied`, { expected: [], seen: await applyAll(api, applied.manifests) });
  await untilDeploymentsSettle(api);
  await checkSidecars(report, api, applied);
  const [pod] = await podsOf(api, INJECTED.namespace, { app: INJECTED.app });
  const proxy = await runContainer(api, pod, proxyOf(pod)!, TAKES_TUNNELS);
  report.check('a sidecar has its certificate and its configuration', { expected: 'ready', seen: proxy.hasEnded ? 'ended' : 'ready' });
}
