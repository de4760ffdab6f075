import * as fs from 'fs';
import * as path from 'path';
import { parse, stringify } from 'yaml';
import { EXAMPLES_DIR } from '../../../tools/examples';
import { Applied } from '../manifests';

/** The control plane with the providers of traces and access logs that the example `observability` tells its readers to add. */
export function withProviders(controlPlane: Applied): Applied {
  return {
    ...controlPlane,
    manifests: controlPlane.manifests.map(manifest => {
      const { kind, metadata, data } = manifest;
      if (kind !== 'ConfigMap' || metadata.name !== 'istio') return manifest;
      const mesh = parse(data.mesh);
      const extensionProviders = [...mesh.extensionProviders ?? [], ...documentedProviders()];
      return { ...manifest, data: { ...data, mesh: stringify({ ...mesh, extensionProviders }) } };
    }),
  };
}

function documentedProviders(): object[] {
  const readme = fs.readFileSync(path.join(EXAMPLES_DIR, 'observability', 'README.md'), 'utf8');
  const [, snippet] = /```yaml\n(meshConfig:.*?)```/s.exec(readme)!;
  return parse(snippet).meshConfig.extensionProviders;
}
