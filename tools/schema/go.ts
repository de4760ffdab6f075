import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { GO_ENV, ROOT } from '../go-build';

/** Runs Go in the module that pins the Istio release. */
export function go(...args: string[]): string {
  return execFileSync('go', args, { cwd: join(ROOT, 'conformance'), env: GO_ENV, encoding: 'utf8', maxBuffer: Infinity });
}
