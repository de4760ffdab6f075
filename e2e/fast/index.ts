import * as path from 'path';
import { buildIstiod } from './mesh/istiod';
import { installEnvoy } from '../harness/envoy';
import { runInNamespace } from '../harness/namespace';
import { Report } from '../harness/report';

/** istiod from files, with Envoys and backends, in a namespace. */
export async function runFast(report: Report): Promise<void> {
  installEnvoy();
  buildIstiod();
  await runInNamespace(path.join(__dirname, 'stories.ts'), report);
}
