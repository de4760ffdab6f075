/* Writes the expected manifests of the examples anew; look at the difference before you commit it. */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { EXAMPLES_DIR, exampleNames, manifestsIn } from './examples';

for (const example of exampleNames()) {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), `${example}-`));
  execFileSync('tsx', ['--tsconfig', path.join(EXAMPLES_DIR, 'tsconfig.json'), path.join(EXAMPLES_DIR, example, 'main.ts')], {
    env: { ...process.env, CDK8S_OUTDIR: outdir },
    stdio: 'inherit',
  });
  fs.writeFileSync(path.join(EXAMPLES_DIR, example, 'expected.yaml'), manifestsIn(outdir));
  fs.rmSync(outdir, { recursive: true });
}
