import { Analyzer } from '../../analyzer';
import { OBJECTS } from '../../catalogue/objects';
import { findingOf } from '../../finding';
import { kindsFor } from '../../model/annotation-facts';

/** An annotation with a name of Istio's that Istio does not have. */
export const unknownAnnotation: Analyzer = {
  entry: OBJECTS.unknownAnnotation,

  analyze(mesh) {
    return mesh.annotations.all.filter(({ name }) => kindsFor(name) === undefined).map(({ object, name, path }) =>
      findingOf(OBJECTS.unknownAnnotation, object, path, { message: `Istio has no annotation ${name}`, fix: 'correct its name, or use a label' }));
  },
};
