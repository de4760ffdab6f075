/* Writes the API reference from the jsii assembly: API.md for the constructs, and a file a submodule in docs/api. */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';

const ROOT = path.join(__dirname, '..');
const FOLDER = path.join('docs', 'api');
/** One file would be too long to read: what is generated from facts has files of its own. */
const SUBMODULES = ['gatewayapi', 'istio', 'meshconfig'];

function move(text: string, from: string, to: string): string {
  return text.replaceAll(`](./${from}`, `](${to}`);
}

execFileSync('jsii-docgen', ['--output', 'API.md', '--split-by-submodule'], { cwd: ROOT, stdio: 'inherit' });
fs.mkdirSync(path.join(ROOT, FOLDER), { recursive: true });
const index = path.join(ROOT, 'API.md');
for (const submodule of SUBMODULES) {
  const written = path.join(ROOT, `${submodule}.md`);
  fs.writeFileSync(path.join(ROOT, FOLDER, `${submodule}.md`), move(fs.readFileSync(written, 'utf8'), 'API.md', '../../API.md'));
  fs.rmSync(written);
  fs.writeFileSync(index, move(fs.readFileSync(index, 'utf8'), `${submodule}.md`, `./${FOLDER}/${submodule}.md`));
}
