import { WORKLOADS } from '../../../../../src/analysis/catalogue/workloads';
import { Draft, Fault } from '../draft';

const INJECTOR = { sidecarInjectorWebhook: { enableNamespacesByDefault: true } };

export const WORKLOAD_FAULTS: readonly Fault[] = [
  { code: WORKLOADS.namespaceOutsideMesh.code, plant: draft => inNamespace(draft, labels => { delete labels['istio-injection']; }) },
  { code: WORKLOADS.severalInjectionLabels.code, plant: draft => inNamespace(draft, labels => { labels['istio.io/rev'] = 'default'; }) },
  { code: WORKLOADS.namespaceInjectedByDefault.code, plant: injectByDefault },
  { code: WORKLOADS.userOfProxy.code, plant: draft => inPods(draft, ({ containers }) => { containers[0].securityContext = { runAsUser: 1337 }; }) },
  { code: WORKLOADS.proxyNotInjected.code, plant: leaveProxy },
  {
    code: WORKLOADS.unknownRevision.code,
    plant: draft => inNamespace(draft, labels => { delete labels['istio-injection']; labels['istio.io/rev'] = 'misspelt'; }),
  },
  { code: WORKLOADS.unknownServiceAccount.code, plant: draft => inPods(draft, spec => { spec.serviceAccountName = 'misspelt'; }) },
  { code: WORKLOADS.sameLabelsOfGroups.code, plant: groupTwice },
  { code: WORKLOADS.overlappingWebhooks.code, plant: hookTwice },
  { code: WORKLOADS.webhookWithoutService.code, plant: draft => inWebhooks(draft, config => { config.service = { ...config.service, name: 'misspelt' }; }) },
  { code: WORKLOADS.webhookWithoutAddress.code, plant: draft => inWebhooks(draft, config => { delete config.service; }) },
  { code: WORKLOADS.webhookByAddress.code, plant: draft => inWebhooks(draft, config => { delete config.service; config.url = 'https://10.0.0.1/inject'; }) },
];

function inNamespace(draft: Draft, change: (labels: any) => void): boolean {
  change(draft.pick('Namespace', ({ metadata }) => draft.namespaces.includes(metadata.name)).metadata.labels);
  return true;
}

function inPods(draft: Draft, change: (spec: any) => void): boolean {
  const deployment = draft.pick('Deployment', ({ metadata }) => draft.namespaces.includes(metadata.namespace));
  if (deployment === undefined) {
    return false;
  }
  change(deployment.spec.template.spec);
  return true;
}

function injectByDefault(draft: Draft): boolean {
  draft.add('v1', 'ConfigMap', 'istio-system', 'istio-sidecar-injector', { data: { values: JSON.stringify(INJECTOR) } });
  return inNamespace(draft, labels => { delete labels['istio-injection']; });
}

function leaveProxy(draft: Draft): boolean {
  draft.add('v1', 'Namespace', undefined, 'bare', {}, { labels: { 'istio-injection': 'disabled' } });
  draft.add('apps/v1', 'Deployment', 'bare', 'proxy', {
    spec: {
      selector: { matchLabels: { app: 'proxy' } },
      template: { metadata: { labels: { app: 'proxy' } }, spec: { containers: [{ name: 'istio-proxy', image: 'auto' }] } },
    },
  });
  return true;
}

function groupTwice(draft: Draft): boolean {
  ['machines', 'machines-too'].forEach(name =>
    draft.add('networking.istio.io/v1', 'WorkloadGroup', draft.namespaces[0], name, { spec: { metadata: { labels: { app: 'machine' } }, template: {} } }));
  return true;
}

function hookTwice(draft: Draft): boolean {
  const configuration = draft.pick('MutatingWebhookConfiguration');
  if (configuration === undefined) {
    return false;
  }
  const { webhooks, metadata: { labels } } = structuredClone(configuration);
  draft.add('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', undefined, 'istio-sidecar-injector-again', { webhooks }, { labels });
  return true;
}

function inWebhooks(draft: Draft, change: (clientConfig: any) => void): boolean {
  const configuration = draft.pick('MutatingWebhookConfiguration');
  configuration?.webhooks.forEach((webhook: any) => change(webhook.clientConfig));
  return configuration !== undefined;
}
