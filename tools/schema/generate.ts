import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatJson } from './json';
import { KIND_DOCS } from './kind-docs';
import { l1Of } from './l1';
import { releaseOf } from './release';
import { TYPE_NAMES } from './type-names';

const ROOT = join(__dirname, '..', '..');

/** Runs Go in the module that pins the Istio release. */
function go(...args: string[]): string {
  return execFileSync('go', args, {
    cwd: join(ROOT, 'conformance'),
    env: { ...process.env, GOFLAGS: '-mod=readonly' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

// Istio itself is pinned by commit; its API module carries the number of the release.
const version = go('list', '-m', '-f', '{{.Version}}', 'istio.io/api').trim().replace(/^v/, '');
const minor = version.split('.').slice(0, 2).join('.');
const release = releaseOf(version, go('run', './crds'), TYPE_NAMES);

writeFileSync(join(ROOT, 'src', 'schema', `istio-${minor}.json`), `${formatJson(release)}\n`);
writeFileSync(join(ROOT, 'src', 'imports', 'istio.ts'), l1Of(release, KIND_DOCS));
writeFileSync(join(ROOT, 'src', 'schema', 'envoy-types.json'), go('run', '-trimpath', './envoytypes'));
