import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

export const ROOT = path.join(__dirname, '..', '..');

/** What is built or installed once and used by every later run. */
export const CACHE = path.join(ROOT, 'node_modules', '.cache', 'cdk8s-istio');

const RUN_FOLDER = 'CDK8S_ISTIO_E2E_RUN';

/** The folder of this run, for logs and manifests; the processes that the run starts share it. */
export function runFolder(): string {
  process.env[RUN_FOLDER] ??= fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-e2e-'));
  return process.env[RUN_FOLDER];
}
