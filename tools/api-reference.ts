/* Writes the API reference from the jsii assembly: API.md for the constructs, and a file a submodule in docs/api. */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';

const ROOT = path.join(__dirname, '..');
const SUBMODULES = path.join('docs', 'api');

execFileSync('jsii-docgen', ['--output', 'API.md', '--split-by-submodule'], { cwd: ROOT, stdio: 'inherit' });
fs.mkdirSync(path.join(ROOT, SUBMODULES), { recursive: true });
for (const submodule of ['istio']) {
  const written = path.join(ROOT, `${submodule}.md`);
  const text = fs.readFileSync(written, 'utf8').replaceAll('](./API.md', '](../../API.md');
  fs.writeFileSync(path.join(ROOT, SUBMODULES, `${submodule}.md`), text);
  fs.rmSync(written);
}
const index = path.join(ROOT, 'API.md');
fs.writeFileSync(index, fs.readFileSync(index, 'utf8').replaceAll('](./istio.md', `](./${SUBMODULES}/istio.md`));
