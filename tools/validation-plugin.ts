/*
 * Runs the validation plugin in the real `cdk8s synth`, on the manifests of a small app with a right mesh and with a wrong one.
 * cdk8s-cli is large and brings a cdk8s of its own, so it is installed into a folder of its own.
 */
import { strict as assert } from 'assert';
import { execFileSync, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

const ROOT = path.join(__dirname, '..');
const CLI = 'cdk8s-cli@2.207.60';
const HOME = path.join(ROOT, 'node_modules', '.cache', 'cdk8s-istio', CLI);

/** Manifests as another tool would write them: an app of ours would not get so far. */
function app(subset: string): string {
  const objects = [
    { apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', spec: { host: 'reviews', subsets: [{ name: 'v1', labels: { version: 'v1' } }] } },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      spec: { hosts: ['reviews'], http: [{ route: [{ destination: { host: 'reviews', subset } }] }] },
    },
  ];
  return `
const { ApiObject, App, Chart } = require(${JSON.stringify(path.join(ROOT, 'node_modules', 'cdk8s'))});
const app = new App();
const chart = new Chart(app, 'mesh', { namespace: 'shop' });
${JSON.stringify(objects)}.forEach((object, index) => new ApiObject(chart, 'object-' + index, object));
app.synth();
`;
}

function install(): void {
  if (!fs.existsSync(path.join(HOME, 'node_modules'))) {
    fs.mkdirSync(HOME, { recursive: true });
    fs.writeFileSync(path.join(HOME, 'package.json'), '{"private": true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', CLI], { cwd: HOME, stdio: 'inherit' });
  }
}

/** The report of `cdk8s synth`, and whether it was content. */
function synth(folder: string, subset: string): { readonly status: number | null; readonly said: string } {
  fs.rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
  fs.writeFileSync(path.join(folder, 'main.js'), app(subset));
  const cli = path.join(HOME, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'synth', '--check-upgrade=false'], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

install();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plugin-'));
// The package as npm would install it, but made of the sources as they are now.
fs.mkdirSync(path.join(folder, 'cdk8s-istio'));
fs.writeFileSync(path.join(folder, 'cdk8s-istio', 'index.js'),
  `require(${JSON.stringify(require.resolve('tsx/cjs'))});\nmodule.exports = require(${JSON.stringify(path.join(ROOT, 'src', 'index.ts'))});\n`);
fs.writeFileSync(path.join(folder, 'cdk8s.yaml'), [
  'language: typescript',
  'app: node main.js',
  'validations:',
  '  - package: ./cdk8s-istio',
  '    version: 0.0.0',
  '    class: MeshValidation',
  '',
].join('\n'));

const right = synth(folder, 'v1');
assert.equal(right.status, 0, right.said);
assert.match(right.said, /Status +│ success/);
const wrong = synth(folder, 'v2');
assert.equal(wrong.status, 2, wrong.said);
assert.match(wrong.said, /MESH2101 \(1 occurrences\)/);
assert.match(wrong.said, /Construct Path: mesh\/object-1/);
assert.match(wrong.said, /error: spec\.http\[0\]\.route\[0\]\.destination\.subset: "v2" is no subset of host "reviews"/);
fs.rmSync(folder, { recursive: true });
console.log(`${CLI}: a right mesh passes, a wrong one is refused with its construct path`);
