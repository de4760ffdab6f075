import { issueOf } from '../../validation/catalogue/entry';
import { Manifest } from '../../validation/manifest';
import { Analyzer } from '../analyzer';
import { MESH } from '../catalogue';
import { Finding } from '../finding';

/**
 * Two objects of one kind and name in one namespace: the one applied last would silently replace the other.
 *
 * Only objects that are applied together count: another chart or file may be for another cluster.
 */
export const duplicateObject: Analyzer = {
  entry: MESH.duplicateObject,

  analyze(mesh) {
    return mesh.groups.flatMap(duplicatesIn);
  },
};

function duplicatesIn(objects: Manifest[]): Finding[] {
  const seen = new Set<string>();
  return objects.flatMap((object): Finding[] => {
    const key = identity(object);
    const known = seen.has(key);
    seen.add(key);
    return known
      ? [{
        object,
        ...issueOf(MESH.duplicateObject, 'metadata.name', {
          message: `a second ${object.kind} ${JSON.stringify(object.metadata.name)} in namespace ${object.metadata.namespace ?? '(none)'}`,
          fix: 'give each a name of its own',
        }),
      }]
      : [];
  });
}

/** What the API server tells objects apart by: all versions of a kind share one name space. */
function identity(object: Manifest): string {
  const group = object.apiVersion.includes('/') ? object.apiVersion.split('/')[0] : '';
  return [group, object.kind, object.metadata.namespace ?? '', object.metadata.name].join('/');
}
