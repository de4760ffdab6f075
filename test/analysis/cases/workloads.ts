import {
  namespaceInjectedByDefault, namespaceOutsideMesh, severalInjectionLabels,
} from '../../../src/analysis/analyzers/workloads/namespace-injection';
import { overlappingWebhooks } from '../../../src/analysis/analyzers/workloads/overlapping-webhooks';
import { proxyNotInjected } from '../../../src/analysis/analyzers/workloads/proxy-not-injected';
import { sameLabelsOfGroups } from '../../../src/analysis/analyzers/workloads/same-labels-of-groups';
import { unknownRevision } from '../../../src/analysis/analyzers/workloads/unknown-revision';
import { unknownServiceAccount } from '../../../src/analysis/analyzers/workloads/unknown-service-account';
import { userOfProxy } from '../../../src/analysis/analyzers/workloads/user-of-proxy';
import { webhookByAddress, webhookWithoutAddress } from '../../../src/analysis/analyzers/workloads/webhook-address';
import { webhookWithoutService } from '../../../src/analysis/analyzers/workloads/webhook-without-service';
import { Undeclared } from '../../../src/analysis/model/surroundings';
import { GridCase } from '../grid';

const CANARY = 'MutatingWebhookConfiguration istio-sidecar-injector-canary';
const VALIDATOR = 'ValidatingWebhookConfiguration istio-validator-istio-system webhooks';
const BY_DEFAULT = '{"sidecarInjectorWebhook": {"enableNamespacesByDefault": true}}';

/** A webhook that takes the pods of one namespace. */
function injector(namespace: string): object {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: { name: 'mine' },
    webhooks: [{ name: 'sidecar-injector.istio.io', namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } } }],
  };
}

export const WORKLOAD_CASES: GridCase[] = [
  {
    name: 'is noted where no label asks for any',
    rule: namespaceOutsideMesh,
    input: 'namespaces',
    expected: ['MESH2601 Namespace silent metadata.name'],
  },
  {
    name: 'is none where a label says that it is meant',
    rule: namespaceOutsideMesh,
    input: 'namespaces',
    edits: { 'Namespace silent metadata.labels': { 'istio-injection': 'disabled' } },
    expected: [],
  },
  {
    name: 'is noted where the installation says so',
    rule: namespaceInjectedByDefault,
    input: 'namespaces',
    edits: { 'ConfigMap istio-system/istio-sidecar-injector data.values': BY_DEFAULT },
    expected: ['MESH2603 Namespace silent metadata.name'],
  },
  {
    name: 'is none by default',
    rule: namespaceInjectedByDefault,
    input: 'namespaces',
    expected: [],
  },
  {
    name: 'is found, but not where injection is turned off',
    rule: severalInjectionLabels,
    input: 'namespaces',
    expected: [
      'MESH2602 Namespace both metadata.labels["istio.io/rev"]',
      'MESH2602 Namespace mixed metadata.labels["istio.io/dataplane-mode"]',
    ],
  },
  {
    name: 'is none with one label',
    rule: severalInjectionLabels,
    input: 'namespaces',
    edits: { 'Namespace both metadata.labels["istio-injection"]': undefined, 'Namespace mixed metadata.labels["istio.io/rev"]': undefined },
    expected: [],
  },
  {
    name: 'is found beside a sidecar, and noted where there may be one',
    rule: userOfProxy,
    input: 'injection',
    expected: [
      'MESH2604 Deployment shop/user spec.template.spec.securityContext.runAsUser',
      'MESH2604 Pod elsewhere/user spec.containers[0].securityContext.runAsUser (info)',
    ],
  },
  {
    name: 'is none where each container has another user',
    rule: userOfProxy,
    input: 'injection',
    edits: {
      'Deployment shop/user spec.template.spec.containers[0].securityContext': { runAsUser: 1000 },
      'Pod elsewhere/user spec.containers[0].securityContext': { runAsUser: 1000 },
    },
    expected: [],
  },
  {
    name: 'is found where neither the pods nor their namespace ask for a proxy',
    rule: proxyNotInjected,
    input: 'injection',
    expected: ['MESH2605 Deployment edge/bad spec.template.spec.containers[0].image', 'MESH2605 Pod edge/bad spec.containers[0].image'],
  },
  {
    name: 'is none where the pods ask for it',
    rule: proxyNotInjected,
    input: 'injection',
    edits: {
      'Deployment edge/bad spec.template.metadata.labels["sidecar.istio.io/inject"]': 'true',
      'Pod edge/bad metadata.labels': { 'sidecar.istio.io/inject': 'true' },
    },
    expected: [],
  },
  {
    name: 'is probably missing where the manifests hold others',
    rule: unknownRevision,
    input: 'webhooks',
    expected: [
      'MESH2606 Namespace bad metadata.labels["istio.io/rev"] (warning)',
      'MESH2606 Pod shop/bad metadata.labels["istio.io/rev"] (warning)',
    ],
  },
  {
    name: 'is found where the manifests are all there is',
    rule: unknownRevision,
    input: 'webhooks',
    surroundings: { undeclared: Undeclared.DENY },
    externals: { revisions: ['1-0'] },
    expected: ['MESH2606 Namespace bad metadata.labels["istio.io/rev"]'],
  },
  {
    name: 'is none by its name, its tag, or as declared',
    rule: unknownRevision,
    input: 'webhooks',
    edits: { 'Namespace bad metadata.labels["istio.io/rev"]': 'canary' },
    externals: { revisions: ['1-0'] },
    expected: [],
  },
  {
    name: 'is found where its namespace has others',
    rule: unknownServiceAccount,
    input: 'accounts',
    expected: ['MESH2607 CronJob shop/bad spec.jobTemplate.spec.template.spec.serviceAccountName'],
  },
  {
    name: 'is none where it is there or declared',
    rule: unknownServiceAccount,
    input: 'accounts',
    surroundings: { undeclared: Undeclared.DENY },
    externals: { serviceAccounts: ['shop/misspelt', 'other/reviews'] },
    expected: [],
  },
  {
    name: 'is none where a webhook takes them',
    rule: proxyNotInjected,
    input: 'injection',
    edits: { 'Pod elsewhere/user': injector('edge') },
    expected: [],
  },
  {
    name: 'are found in whatever order the labels stand',
    rule: sameLabelsOfGroups,
    input: 'machines',
    expected: ['MESH2608 WorkloadGroup shop/two spec.metadata.labels -> WorkloadGroup shop/one'],
  },
  {
    name: 'are none with one more label',
    rule: sameLabelsOfGroups,
    input: 'machines',
    edits: { 'WorkloadGroup shop/two spec.metadata.labels.site': 'b' },
    expected: [],
  },
  {
    name: 'are found by labels that both take',
    rule: overlappingWebhooks,
    input: 'webhooks',
    expected: [
      'MESH2609 MutatingWebhookConfiguration istio-sidecar-injector webhooks[0].name -> MutatingWebhookConfiguration istio-sidecar-injector-canary',
      'MESH2609 MutatingWebhookConfiguration istio-sidecar-injector-canary webhooks[0].name -> MutatingWebhookConfiguration istio-sidecar-injector',
    ],
  },
  {
    name: 'are none where one leaves the other\'s pods out',
    rule: overlappingWebhooks,
    input: 'webhooks',
    edits: { [`${CANARY} webhooks[0].namespaceSelector.matchExpressions`]: [{ key: 'istio-injection', operator: 'DoesNotExist' }] },
    expected: [],
  },
  {
    name: 'is found where the manifests hold the namespace of istiod',
    rule: webhookWithoutService,
    input: 'webhooks',
    expected: [`MESH2610 ${CANARY} webhooks[0].clientConfig.service`],
  },
  {
    name: 'is none with the right name',
    rule: webhookWithoutService,
    input: 'webhooks',
    edits: { [`${CANARY} webhooks[0].clientConfig.service.name`]: 'istiod' },
    expected: [],
  },
  {
    name: 'is found without URL, and with one that is none',
    rule: webhookWithoutAddress,
    input: 'webhooks',
    expected: [
      'MESH2611 ValidatingWebhookConfiguration istio-validator-istio-system webhooks[1].clientConfig',
      'MESH2611 ValidatingWebhookConfiguration istio-validator-istio-system webhooks[2].clientConfig.url',
    ],
  },
  {
    name: 'is none with a URL or a Service',
    rule: webhookWithoutAddress,
    input: 'webhooks',
    edits: {
      [`${VALIDATOR}[1].clientConfig.service`]: { name: 'istiod', namespace: 'istio-system' },
      [`${VALIDATOR}[2].clientConfig.url`]: 'https://istiod.example.com/validate',
    },
    expected: [],
  },
  {
    name: 'is noted for addresses of both kinds',
    rule: webhookByAddress,
    input: 'webhooks',
    expected: [
      'MESH2612 ValidatingWebhookConfiguration istio-validator-istio-system webhooks[3].clientConfig.url',
      'MESH2612 ValidatingWebhookConfiguration istio-validator-istio-system webhooks[4].clientConfig.url',
    ],
  },
  {
    name: 'is none with hostnames',
    rule: webhookByAddress,
    input: 'webhooks',
    edits: { [`${VALIDATOR}[3].clientConfig.url`]: 'https://a.example.com', [`${VALIDATOR}[4].clientConfig.url`]: 'https://b.example.com' },
    expected: [],
  },
];
