import * as fs from 'fs';
import * as path from 'path';
import { App } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import { EXAMPLES_DIR, manifestsIn } from '../../../tools/examples';
import { runFolder } from '../../harness/places';

/** An object as it stands in `dist`. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Record<string, string> };
  readonly [field: string]: unknown;
}

/** What an app synthesizes. */
export function synthesize(build: (app: App) => void): Manifest[] {
  const app = new App({ outdir: freshFolder() });
  build(app);
  app.synth();
  return read(app.outdir);
}

/** What an example synthesizes, as its program stands. It runs once in a process. */
export async function synthesizeExample(name: string): Promise<Manifest[]> {
  const outdir = freshFolder();
  process.env.CDK8S_OUTDIR = outdir;
  try {
    await import(path.join(EXAMPLES_DIR, name, 'main'));
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
  return read(outdir);
}

function freshFolder(): string {
  return fs.mkdtempSync(path.join(runFolder(), 'synthesized-'));
}

function read(outdir: string): Manifest[] {
  return parseAllDocuments(manifestsIn(outdir)).map(document => document.toJS() as Manifest);
}
