import { Analyzer } from '../../analyzer';
import { OBJECTS } from '../../catalogue/objects';
import { findingOf } from '../../finding';
import { kindsFor } from '../../model/annotation-facts';

/** An annotation that Istio reads on other kinds. */
export const misplacedAnnotation: Analyzer = {
  entry: OBJECTS.misplacedAnnotation,

  analyze(mesh) {
    return mesh.annotations.all.filter(({ kind, name }) => kindsFor(name)?.includes(kind) === false).map(({ object, kind, name, path }) => {
      const kinds = kindsFor(name)!;
      const isOfTemplate = kinds.includes('Pod') && kind !== 'Namespace' && kind !== 'Service';
      return findingOf(OBJECTS.misplacedAnnotation, object, path, {
        message: `${name} is for ${kinds.join(', ')}, and not for a ${kind}`,
        fix: isOfTemplate ? 'move it to the metadata of the pod template' : `move it to a ${kinds[0]}`,
      });
    });
  },
};
