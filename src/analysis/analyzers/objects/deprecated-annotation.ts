import { Analyzer } from '../../analyzer';
import { OBJECTS } from '../../catalogue/objects';
import { findingOf } from '../../finding';
import { isDeprecated } from '../../model/annotation-facts';

const INJECT = 'sidecar.istio.io/inject';

/** An annotation that is to be replaced; beside the label that replaced it, it may stay. */
export const deprecatedAnnotation: Analyzer = {
  entry: OBJECTS.deprecatedAnnotation,

  analyze(mesh) {
    return mesh.annotations.all.filter(({ name, labels }) => isDeprecated(name) && !(name === INJECT && labels[INJECT] !== undefined))
      .map(({ object, name, path }) => findingOf(OBJECTS.deprecatedAnnotation, object, path, {
        message: `${name} is no longer wanted`,
        fix: name === INJECT ? `use the label ${INJECT}` : 'remove it',
      }));
  },
};
