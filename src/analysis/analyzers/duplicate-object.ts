import { Manifest } from '../../validation/manifest';
import { Analyzer } from '../analyzer';
import { Finding } from '../finding';

/** Two objects of one kind and name in one namespace: the one applied last would silently replace the other. */
export const duplicateObject: Analyzer = {
  code: 'MESH2001',
  description: 'Two objects of one kind in one namespace have one name',

  analyze(mesh) {
    const seen = new Set<string>();
    return mesh.objects.flatMap((object): Finding[] => {
      const key = identity(object);
      const known = seen.has(key);
      seen.add(key);
      return known
        ? [{
          object,
          code: duplicateObject.code,
          severity: 'error',
          layer: 'mesh',
          path: 'metadata.name',
          message: `a second ${object.kind} ${JSON.stringify(object.metadata.name)} in namespace ${object.metadata.namespace ?? '(none)'}`,
          fix: 'give each a name of its own',
        }]
        : [];
    });
  },
};

/** What the API server tells objects apart by: all versions of a kind share one name space. */
function identity(object: Manifest): string {
  const group = object.apiVersion.includes('/') ? object.apiVersion.split('/')[0] : '';
  return JSON.stringify([group, object.kind, object.metadata.namespace ?? '', object.metadata.name]);
}
