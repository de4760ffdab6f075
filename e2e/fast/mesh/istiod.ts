import * as fs from 'fs';
import * as path from 'path';
import { XDS } from './proxy';
import { goBuild } from '../../../tools/go-build';
import { runFolder } from '../../harness/places';
import { Process } from '../../harness/process';
import { Client } from '../../harness/requests';

const HTTP = { address: '127.0.0.1', port: 15080 };

const ENVIRONMENT = {
  // Filters that only Istio's own build of Envoy has.
  PILOT_ENABLE_ALPN_FILTER: 'false',
  PILOT_ENABLE_METADATA_EXCHANGE: 'false',
  ENABLE_CA_SERVER: 'false',
  // Proxies have identities although they come without TLS.
  XDS_AUTH_PLAINTEXT: 'true',
};

/** Beside these Envoys is no agent that has certificates, so the mesh is without mutual TLS. */
const MESH_CONFIG = { enableAutoMtls: false, accessLogFile: '/dev/stdout' };

/** Builds istiod. */
export function buildIstiod(): string {
  return goBuild({ name: 'istiod', module: 'e2e/istiod', package: '.' });
}

/** Starts istiod over a folder of manifests. */
export async function startIstiod(folder: string): Promise<Process> {
  const meshConfig = path.join(runFolder(), 'mesh-config.yaml');
  fs.writeFileSync(meshConfig, JSON.stringify(MESH_CONFIG));
  const client = new Client(HTTP.address, HTTP.port);
  return Process.start('istiod', buildIstiod(), {
    args: ['-folder', folder, '-mesh-config', meshConfig, '-xds', `${XDS.address}:${XDS.port}`, '-http', `${HTTP.address}:${HTTP.port}`],
    env: ENVIRONMENT,
    isReady: async () => (await client.send({ path: '/ready' })).status === 200,
  });
}
