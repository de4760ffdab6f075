import { execFileSync } from 'child_process';
import { plainEnvoy } from './plain-envoy';
import { Manifest } from '../../../src/validation/manifest';
import { istioProgram } from '../../../tools/conformance/build';
import { Process } from '../../harness/process';
import { Report } from '../../harness/report';
import { until } from '../../harness/until';
import { gatewayApi } from '../control-plane';
import { ApiServer } from '../kubernetes/api-server';
import { applyAll, createNamespaces } from '../kubernetes/apply';
import { Cluster } from '../kubernetes/start';
import { podsOf } from '../kubernetes/workloads';
import { Applied } from '../manifests';
import { runContainer } from '../pod/run';

const WEBHOOKS = '/apis/admissionregistration.k8s.io/v1';
const DEFAULT_VALIDATOR = 'istiod-default-validator';

/** Installs Istio, and runs istiod as its Deployment describes it until all of its webhooks are called. */
export async function install(report: Report, { api, kubeconfig }: Cluster, { manifests }: Applied): Promise<Process> {
  report.check('Gateway API is defined', { expected: [], seen: await applyAll(api, gatewayApi()) });
  await createNamespaces(api, manifests);
  const refusals = await applyAll(api, manifests.filter(manifest => !isJudged(manifest)));
  const [pod] = await podsOf(api, 'istio-system', { app: 'istiod' });
  const istiod = await runContainer(api, pod, pod.spec.containers[0]);
  // The last step of an installation by istioctl, and not among the manifests that it generates.
  if (await api.get(`${WEBHOOKS}/validatingwebhookconfigurations/${DEFAULT_VALIDATOR}`) === undefined) {
    execFileSync(istioProgram('istioctl'), ['tag', 'set', 'default', '--revision', 'default', '--kubeconfig', kubeconfig], { stdio: 'pipe' });
  }
  report.check('istiod is ready, and its webhooks are called', { expected: 'yes', seen: await untilWebhooksAreCalled(api) });
  refusals.push(...await applyAll(api, manifests.filter(isJudged)));
  report.check(`${manifests.length} objects are applied`, { expected: [], seen: refusals });
  report.check('the proxies are the plain ones', { expected: [], seen: await applyAll(api, plainEnvoy()) });
  return istiod;
}

/** Istio's own objects wait for istiod, for whoever installs it does not know what happens to them before. */
function isJudged({ apiVersion }: Manifest): boolean {
  return /\.istio\.io\//.test(apiVersion);
}

interface Webhooks {
  readonly items: { readonly webhooks: { readonly failurePolicy: string; readonly clientConfig: { readonly caBundle?: string } }[] }[];
}

/** istiod writes its authority into the configuration of its webhooks, and makes the validation strict when it is ready for it. */
async function untilWebhooksAreCalled(api: ApiServer): Promise<string> {
  return until('the webhooks to be called', async () => {
    const validating: Webhooks = await api.get(`${WEBHOOKS}/validatingwebhookconfigurations`);
    const mutating: Webhooks = await api.get(`${WEBHOOKS}/mutatingwebhookconfigurations`);
    const webhooks = [...validating.items, ...mutating.items].flatMap(item => item.webhooks);
    return webhooks.length > 0 && webhooks.every(({ failurePolicy, clientConfig }) =>
      failurePolicy === 'Fail' && (clientConfig.caBundle ?? '') !== '') && 'yes';
  }, { seconds: 60 });
}
