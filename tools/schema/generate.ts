import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markExperimental } from './channels';
import { kindsOf } from './crds';
import { GATEWAY_API_DOCS } from './gateway-api-docs';
import { GATEWAY_API_TYPE_NAMES } from './gateway-api-type-names';
import { go } from './go';
import { formatJson } from './json';
import { KIND_DOCS } from './kind-docs';
import { l1Of } from './l1';
import { releaseOf } from './release';
import { TYPE_NAMES } from './type-names';
import { Kind, Release } from '../../src/schema/schema';
import { ROOT } from '../go-build';

/** The version of the module of a package, and where its sources are. */
function moduleOf(importPath: string): { readonly version: string; readonly folder: string } {
  const [version, folder] = go('list', '-f', '{{.Module.Version}} {{.Module.Dir}}', importPath).trim().split(' ');
  return { version: version.replace(/^v/, ''), folder };
}

/** The kinds of a channel of Gateway API that Istio reads. */
function gatewayApiKinds(folder: string, channel: string): Kind[] {
  const crds = join(folder, 'config', 'crd', channel);
  const files = readdirSync(crds).filter(file => file.startsWith('gateway.networking.k8s.io_'));
  const kinds = kindsOf(files.map(file => readFileSync(join(crds, file), 'utf8')).join('---\n'));
  return kinds.filter(({ kind }) => kind in GATEWAY_API_DOCS);
}

function writeFacts(name: string, release: Release): void {
  const minor = release.version.split('.').slice(0, 2).join('.');
  writeFileSync(join(ROOT, 'src', 'schema', `${name}-${minor}.json`), `${formatJson(release)}\n`);
}

// Istio itself is pinned by commit; its API module carries the number of the release.
const { version } = moduleOf('istio.io/api/networking/v1');
const istio = releaseOf(version, kindsOf(go('run', './crds')), TYPE_NAMES);
writeFacts('istio', istio);
writeFileSync(join(ROOT, 'src', 'imports', 'istio.ts'), l1Of('Istio', istio, KIND_DOCS));

// Istio is tested with the experimental channel, which has all that the standard one has.
const sources = moduleOf('sigs.k8s.io/gateway-api/apis/v1');
const kinds = markExperimental(gatewayApiKinds(sources.folder, 'experimental'), gatewayApiKinds(sources.folder, 'standard'));
const gatewayApi = releaseOf(sources.version, kinds, GATEWAY_API_TYPE_NAMES);
writeFacts('gateway-api', gatewayApi);
writeFileSync(join(ROOT, 'src', 'imports', 'gatewayapi.ts'), l1Of('Gateway API', gatewayApi, GATEWAY_API_DOCS));

writeFileSync(join(ROOT, 'src', 'schema', 'envoy-types.json'), go('run', '-trimpath', './envoytypes'));
