import * as path from 'path';
import { synthesizeExamples } from './examples';
import { OWN_PROFILES } from './profile-app';
import { kubernetesProgram } from './programs';
import { addonProgram } from '../../tools/conformance/addons/programs';
import { istioProgram } from '../../tools/conformance/build';
import { installEnvoy } from '../harness/envoy';
import { runInNamespace } from '../harness/namespace';
import { Report } from '../harness/report';

/** Modules that run stories with another control plane each, on a cluster of its own, and what they are told. */
const RUNS: [module: string, ...args: string[]][] = [
  ['on-istioctl-profile.ts'],
  ['on-own-control-plane.ts'],
  ...OWN_PROFILES.map((profile): [string, string] => ['on-own-profile.ts', profile]),
];

/** All that the examples synthesize, on a cluster of the real components. */
export async function runCluster(report: Report): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error('the cluster needs root: its pods have file systems of their own');
  // What needs the network comes first: the cluster has one of its own.
  kubernetesProgram();
  istioProgram('pilot-discovery');
  istioProgram('pilot-agent');
  istioProgram('istioctl');
  (['collector', 'jaeger', 'prometheus'] as const).forEach(addonProgram);
  installEnvoy();
  await synthesizeExamples();
  for (const [module, ...args] of RUNS) await runInNamespace(path.join(__dirname, module), report, ...args);
}
