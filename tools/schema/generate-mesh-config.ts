import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { go } from './go';
import { formatJson } from './json';
import { MessageFacts, meshConfigTypes } from './mesh-config';
import { ISTIO_1_31 } from '../../src/schema';
import { ROOT } from '../go-build';

/** The mesh configuration of the release that Go's module pins. */
const facts = JSON.parse(go('run', '-trimpath', './meshconfig')) as MessageFacts;

writeFileSync(join(ROOT, 'src', 'schema', 'mesh-config.json'), `${formatJson(facts)}\n`);
writeFileSync(join(ROOT, 'src', 'imports', 'mesh-config.ts'), meshConfigTypes(ISTIO_1_31.version, facts));
