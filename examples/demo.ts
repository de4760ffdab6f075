/* Synthesizes every example to dist/<example> and says what is in it. */
import * as fs from 'fs';
import * as path from 'path';
import { parseAllDocuments } from 'yaml';
import { summaryOf } from './summary';

const EXAMPLES = [
  'first-mesh', 'coolstore', 'traffic-study', 'bookinfo', 'zero-trust',
  'jwt-at-the-edge', 'egress-control', 'gateway-api', 'ambient-waypoint', 'vm-workload', 'extensions', 'telemetry', 'observability', 'install-k3d',
];
const DIST = path.join(__dirname, '..', 'dist');

async function synthesize(example: string): Promise<void> {
  const outdir = path.join(DIST, example);
  fs.rmSync(outdir, { recursive: true, force: true });
  process.env.CDK8S_OUTDIR = outdir;
  await import(`./${example}/main`);

  const files = fs.readdirSync(outdir).sort();
  const manifests = files.flatMap(file =>
    parseAllDocuments(fs.readFileSync(path.join(outdir, file), 'utf8')).map(document => document.toJS()));
  console.log(`${example}\n${summaryOf(files.map(file => path.join('dist', example, file)), manifests)}\n`);
}

async function main(): Promise<void> {
  for (const example of EXAMPLES) {
    await synthesize(example);
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
