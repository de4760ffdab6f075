import { Manifest } from '../../../validation/manifest';
import { Analyzer } from '../../analyzer';
import { OBJECTS } from '../../catalogue/objects';
import { Finding, findingOf } from '../../finding';
import { identityOf } from '../../model/identity';

/**
 * Two objects of one kind and name in one namespace: the one applied last would silently replace the other.
 *
 * Only objects that are applied together count: another chart or file may be for another cluster.
 */
export const duplicateObject: Analyzer = {
  entry: OBJECTS.duplicateObject,

  analyze(mesh) {
    const all = mesh.groups.reduce((sum, group) => sum + group.length, 0);
    // Where all of them are known by a name of their own, none has that of another.
    return mesh.objects.size === all ? [] : mesh.groups.flatMap(duplicatesIn);
  },
};

function duplicatesIn(objects: Manifest[]): Finding[] {
  const first = new Map<string, Manifest>();
  return objects.flatMap(object => {
    const identity = identityOf(object);
    const known = first.get(identity);
    if (known === undefined) {
      first.set(identity, object);
      return [];
    }
    return [findingOf(OBJECTS.duplicateObject, object, 'metadata.name', {
      message: `a second ${object.kind} ${JSON.stringify(object.metadata.name)} in namespace ${object.metadata.namespace ?? '(none)'}`,
      fix: 'give each a name of its own',
    }, [known])];
  });
}
