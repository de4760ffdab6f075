import { mixedCaseLabelProblem } from './mixed-case-label';
import { Problem } from './problem';

/** The name of a subset. */
export function subsetNameProblem(name: string): Problem {
  return mixedCaseLabelProblem(name);
}
