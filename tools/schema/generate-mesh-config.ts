import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatJson } from './json';
import { MessageFacts, meshConfigTypes } from './mesh-config';
import { ISTIO_1_31 } from '../../src/schema';

const ROOT = join(__dirname, '..', '..');

/** The mesh configuration of the release that Go's module pins. */
const facts = JSON.parse(execFileSync('go', ['run', '-trimpath', './meshconfig'], {
  cwd: join(ROOT, 'conformance'),
  env: { ...process.env, GOFLAGS: '-mod=readonly' },
  encoding: 'utf8',
})) as MessageFacts;

writeFileSync(join(ROOT, 'src', 'schema', 'mesh-config.json'), `${formatJson(facts)}\n`);
writeFileSync(join(ROOT, 'src', 'imports', 'mesh-config.ts'), meshConfigTypes(ISTIO_1_31.version, facts));
