import { idleTelemetry } from '../../../src/analysis/analyzers/telemetry/idle-telemetry';
import { noLogProvider } from '../../../src/analysis/analyzers/telemetry/no-log-provider';
import { noTracingProvider } from '../../../src/analysis/analyzers/telemetry/no-tracing-provider';
import { severalDefaults } from '../../../src/analysis/analyzers/telemetry/several-defaults';
import { sharedWorkload } from '../../../src/analysis/analyzers/telemetry/shared-workload';
import { unknownProvider } from '../../../src/analysis/analyzers/telemetry/unknown-provider';
import { GridCase } from '../grid';

const input = 'telemetry';
const KNOWN = { meshConfig: 'enableTracing: true' };

export const TELEMETRY_CASES: GridCase[] = [
  { name: 'is found where the namespace is here', rule: idleTelemetry, input, expected: ['MESH2801 Telemetry shop/nobody spec.selector.matchLabels'] },
  { name: 'is none where nobody knows the workloads', rule: idleTelemetry, input, edits: { 'Pod shop/cart': undefined }, expected: [] },
  {
    name: 'is found where the mesh config has no default',
    rule: noLogProvider,
    input,
    surroundings: KNOWN,
    expected: ['MESH2802 Telemetry shop/one spec.accessLogging[1]'],
  },
  { name: 'is none where it has one', rule: noLogProvider, input, surroundings: { meshConfig: 'defaultProviders: {accessLogging: [envoy]}' }, expected: [] },
  { name: 'is only noted where the mesh config is not known', rule: noLogProvider, input, expected: ['MESH2802 Telemetry shop/one spec.accessLogging[1] (info)'] },
  {
    name: 'are found by workload',
    rule: sharedWorkload,
    input,
    expected: [
      'MESH2803 Telemetry shop/cart spec.selector.matchLabels -> Pod shop/cart, Telemetry shop/web',
      'MESH2803 Telemetry shop/web spec.selector.matchLabels -> Pod shop/cart, Telemetry shop/cart',
    ],
  },
  { name: 'are none in two namespaces', rule: sharedWorkload, input, edits: { 'Telemetry shop/web metadata.namespace': 'other' }, expected: [] },
  {
    name: 'are found in one namespace',
    rule: severalDefaults,
    input,
    expected: ['MESH2804 Telemetry shop/one spec -> Telemetry shop/two', 'MESH2804 Telemetry shop/two spec -> Telemetry shop/one'],
  },
  {
    name: 'are none where one is for a Gateway',
    rule: severalDefaults,
    input,
    edits: { 'Telemetry shop/two spec.targetRefs': [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'web' }] },
    expected: [],
  },
  {
    name: 'is found where the mesh config is known',
    rule: unknownProvider,
    input,
    surroundings: KNOWN,
    expected: ['MESH2805 Telemetry shop/nobody spec.metrics[0].providers[0].name'],
  },
  {
    name: 'is none where the mesh config has it',
    rule: unknownProvider,
    input,
    surroundings: { meshConfig: 'extensionProviders: [{name: elsewhere}]' },
    expected: [],
  },
  { name: 'is none where it is declared', rule: unknownProvider, input, surroundings: KNOWN, externals: { providers: ['elsewhere'] }, expected: [] },
  { name: 'is found without any above', rule: noTracingProvider, input, surroundings: KNOWN, expected: ['MESH2806 Telemetry shop/web spec.tracing[0]'] },
  {
    name: 'is none where the mesh has one',
    rule: noTracingProvider,
    input,
    surroundings: KNOWN,
    edits: { 'Telemetry istio-system/mesh spec.tracing': [{ providers: [{ name: 'zipkin' }] }] },
    expected: [],
  },
  { name: 'is none where what is above may be elsewhere', rule: noTracingProvider, input, surroundings: KNOWN, edits: { 'Telemetry istio-system/mesh': undefined }, expected: [] },
];
