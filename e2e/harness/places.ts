import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

export { CACHE, ROOT } from '../../tools/go-build';

const RUN_FOLDER = 'CDK8S_ISTIO_E2E_RUN';

/** The folder of this run, for logs and manifests; the processes that the run starts share it. */
export function runFolder(): string {
  process.env[RUN_FOLDER] ??= fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-istio-e2e-'));
  return process.env[RUN_FOLDER];
}
