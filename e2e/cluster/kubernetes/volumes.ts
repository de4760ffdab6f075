import { ApiServer } from './api-server';
import { Manifest } from '../../../src/validation/manifest';

/** Creates a volume for each claim, as the storage of a cluster would. */
export async function createVolumes(api: ApiServer, manifests: Manifest[]): Promise<void> {
  for (const { kind, metadata: { name, namespace }, spec } of manifests) {
    if (kind !== 'PersistentVolumeClaim') continue;
    const { accessModes, resources, storageClassName } = spec;
    await api.apply({
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: `${namespace}-${name}` },
      spec: { accessModes, capacity: resources.requests, storageClassName, hostPath: { path: '/tmp' }, claimRef: { name, namespace } },
    });
  }
}
