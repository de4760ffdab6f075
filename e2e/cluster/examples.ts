import * as path from 'path';
import { Applied, parseManifests } from './manifests';
import { EXAMPLES_DIR, exampleNames, manifestsIn } from '../../tools/examples';
import { runFolder } from '../harness/places';

const outdirOf = (example: string) => path.join(runFolder(), 'dist', example);

/** Runs the programs of all examples in this process. */
export async function synthesizeExamples(): Promise<void> {
  for (const name of exampleNames()) {
    process.env.CDK8S_OUTDIR = outdirOf(name);
    await import(path.join(EXAMPLES_DIR, name, 'main'));
  }
}

/** What the examples have synthesized. */
export function readExamples(): Applied[] {
  return exampleNames().map(name => ({ name, manifests: parseManifests(manifestsIn(outdirOf(name))) }));
}

/** Whether an example installs Istio itself. */
export function installsIstio({ manifests }: Applied): boolean {
  return manifests.some(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'istiod');
}
