import { ambientSidecar } from '../../../src/analysis/analyzers/visibility/ambient-sidecar';
import { conflictingEntryProtocols } from '../../../src/analysis/analyzers/visibility/conflicting-entry-protocols';
import { conflictingSidecars } from '../../../src/analysis/analyzers/visibility/conflicting-sidecars';
import { repeatedDefaultSidecar } from '../../../src/analysis/analyzers/visibility/repeated-default-sidecar';
import { repeatedEntry } from '../../../src/analysis/analyzers/visibility/repeated-entry';
import { rootSidecarSelector } from '../../../src/analysis/analyzers/visibility/root-sidecar-selector';
import { serviceEntryAddress } from '../../../src/analysis/analyzers/visibility/service-entry-address';
import { unknownEgressHost } from '../../../src/analysis/analyzers/visibility/unknown-egress-host';
import { unknownExport } from '../../../src/analysis/analyzers/visibility/unknown-export';
import { unusedSidecar } from '../../../src/analysis/analyzers/visibility/unused-sidecar';
import { Undeclared } from '../../../src/analysis/model/surroundings';
import { GridCase } from '../grid';

export const VISIBILITY_CASES: GridCase[] = [
  {
    name: 'are found where a pod is picked twice',
    rule: conflictingSidecars,
    input: 'sidecars',
    expected: [
      'MESH2301 Sidecar shop/front spec.workloadSelector -> Sidecar shop/web',
      'MESH2301 Sidecar shop/web spec.workloadSelector -> Sidecar shop/front',
    ],
  },
  {
    name: 'are none where no pod is',
    rule: conflictingSidecars,
    input: 'sidecars',
    edits: {
      'Sidecar shop/front spec.workloadSelector.labels.tier': 'back',
    },
    expected: [],
  },
  {
    name: 'are found in one namespace',
    rule: repeatedDefaultSidecar,
    input: 'sidecars',
    expected: [
      'MESH2302 Sidecar shop/rest spec -> Sidecar shop/rest-too',
      'MESH2302 Sidecar shop/rest-too spec -> Sidecar shop/rest',
    ],
  },
  {
    name: 'are none where one has a selector',
    rule: repeatedDefaultSidecar,
    input: 'sidecars',
    edits: {
      'Sidecar shop/rest-too spec.workloadSelector': { labels: { app: 'x' } },
    },
    expected: [],
  },
  {
    name: 'is found where other pods of the namespace are here',
    rule: unusedSidecar,
    input: 'sidecars',
    expected: [
      'MESH2303 Sidecar shop/unused spec.workloadSelector',
    ],
  },
  {
    name: 'is found everywhere where the manifests are all there is',
    rule: unusedSidecar,
    input: 'sidecars',
    surroundings: { undeclared: Undeclared.DENY },
    expected: [
      'MESH2303 Sidecar bank/elsewhere spec.workloadSelector',
      'MESH2303 Sidecar istio-system/default spec.workloadSelector',
      'MESH2303 Sidecar shop/unused spec.workloadSelector',
    ],
  },
  {
    name: 'is none where the workload is declared',
    rule: unusedSidecar,
    input: 'sidecars',
    externals: { workloads: [{ namespace: 'shop', labels: { app: 'webb' }, ports: [] }] },
    expected: [],
  },
  {
    name: 'is found by the pods that it picks',
    rule: ambientSidecar,
    input: 'sidecars',
    expected: [
      'MESH2304 Sidecar calm/idle spec.workloadSelector',
    ],
  },
  {
    name: 'is found by its namespace',
    rule: ambientSidecar,
    input: 'sidecars',
    edits: {
      'Sidecar calm/idle spec.workloadSelector': undefined,
    },
    expected: [
      'MESH2304 Sidecar calm/idle spec',
    ],
  },
  {
    name: 'is none where the pods have sidecars',
    rule: ambientSidecar,
    input: 'sidecars',
    edits: {
      'Namespace calm metadata.labels': { 'istio-injection': 'enabled' },
    },
    expected: [],
  },
  {
    name: 'is found where no pod of the root namespace is picked',
    rule: rootSidecarSelector,
    input: 'sidecars',
    expected: [
      'MESH2305 Sidecar istio-system/default spec.workloadSelector',
    ],
  },
  {
    name: 'is none without selector',
    rule: rootSidecarSelector,
    input: 'sidecars',
    edits: {
      'Sidecar istio-system/default spec.workloadSelector': undefined,
    },
    expected: [],
  },
  {
    name: 'is found in the wrong namespace, and where nobody has it',
    rule: unknownEgressHost,
    input: 'sidecars',
    expected: [
      'MESH2306 Sidecar shop/web spec.egress[0].hosts[0]',
      'MESH2306 Sidecar shop/web spec.egress[0].hosts[1]',
    ],
  },
  {
    name: 'is none where it is there, or nobody knows',
    rule: unknownEgressHost,
    input: 'sidecars',
    edits: {
      'Sidecar shop/web spec.egress[0].hosts': ['bank/reviews.bank.svc.cluster.local', 'elsewhere/a.elsewhere.svc.cluster.local'],
    },
    expected: [],
  },
  {
    name: 'is found where the manifests are all there is',
    rule: unknownExport,
    input: 'service-entries',
    surroundings: { undeclared: Undeclared.DENY },
    expected: [
      'MESH2307 ServiceEntry shop/one spec.exportTo[1]',
    ],
  },
  {
    name: 'is none where it may be elsewhere',
    rule: unknownExport,
    input: 'service-entries',
    edits: { 'ServiceEntry shop/one spec.exportTo[1]': 'elsewhere' },
    expected: [],
  },
  {
    name: 'is found where the proxies do not answer DNS',
    rule: serviceEntryAddress,
    input: 'service-entries',
    expected: [
      'MESH2308 ServiceEntry shop/tcp spec.ports[0]',
    ],
  },
  {
    name: 'is none where they do, or nobody knows',
    rule: serviceEntryAddress,
    input: 'service-entries',
    edits: {
      'ConfigMap istio-system/istio data.mesh': 'defaultConfig: {proxyMetadata: {ISTIO_META_DNS_CAPTURE: "true"}}',
    },
    expected: [],
  },
  {
    name: 'is only noted where the mesh config is not here',
    rule: serviceEntryAddress,
    input: 'service-entries',
    edits: {
      'ConfigMap istio-system/istio': undefined,
    },
    expected: ['MESH2308 ServiceEntry shop/tcp spec.ports[0] (info)'],
  },
  {
    name: 'is found without mesh config where several hosts have the port',
    rule: serviceEntryAddress,
    input: 'service-entries',
    edits: {
      'ConfigMap istio-system/istio': undefined,
      'ServiceEntry shop/one spec.ports': [{ name: 'tcp', number: 5432, protocol: 'TCP' }],
    },
    expected: ['MESH2308 ServiceEntry shop/one spec.ports[0]', 'MESH2308 ServiceEntry shop/tcp spec.ports[0]'],
  },
  {
    name: 'are found where some client sees both',
    rule: conflictingEntryProtocols,
    input: 'service-entries',
    expected: [
      'MESH2309 ServiceEntry bank/two spec.ports[0].protocol -> ServiceEntry shop/one',
      'MESH2309 ServiceEntry shop/one spec.ports[0].protocol -> ServiceEntry bank/two',
    ],
  },
  {
    name: 'are none with one protocol',
    rule: conflictingEntryProtocols,
    input: 'service-entries',
    edits: {
      'ServiceEntry bank/two spec.ports[0].protocol': 'HTTP',
    },
    expected: [],
  },
  {
    name: 'are found with one protocol',
    rule: repeatedEntry,
    input: 'service-entries',
    expected: [
      'MESH2310 ServiceEntry bank/two spec.ports[1] -> ServiceEntry shop/one',
    ],
  },
  {
    name: 'are none where the hosts differ',
    rule: repeatedEntry,
    input: 'service-entries',
    edits: {
      'ServiceEntry bank/two spec.hosts[0]': 'api.example.org',
    },
    expected: [],
  },
];
