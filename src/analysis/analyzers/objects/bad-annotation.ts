import { Analyzer } from '../../analyzer';
import { OBJECTS } from '../../catalogue/objects';
import { findingOf, withSeverity } from '../../finding';
import { annotationProblem } from '../../model/annotation-values';

/** An annotation of pods with a value that the injection's webhook refuses; an error where it is certain to be asked. */
export const badAnnotation: Analyzer = {
  entry: OBJECTS.badAnnotation,

  analyze(mesh) {
    return mesh.annotations.all.flatMap(({ object, name, value, workload, path }) => {
      const problem = workload === undefined ? undefined : annotationProblem(name, value);
      if (workload === undefined || problem === undefined) {
        return [];
      }
      const finding = findingOf(OBJECTS.badAnnotation, object, path, problem);
      return [mesh.membershipOf(workload) === 'sidecar' ? finding : withSeverity('warning', finding)];
    });
  },
};
