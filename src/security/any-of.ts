import { Problems } from '../base/problems';
import { eachProblem } from '../validation/vocabulary/each';
import { noneProblem } from '../validation/vocabulary/empty';
import { Problem } from '../validation/vocabulary/problem';

/**
 * What is wrong with values of which any one must fit. An empty list is refused: Istio reads it as no condition at all, so a rule whose
 * callers were filtered away would be for everybody.
 */
export function anyOfProblems<T>(name: string, values: T[] | undefined, entry: string, check: (value: T) => Problem = () => undefined): Problems {
  return values === undefined ? {} : { [name]: noneProblem(values, entry), ...eachProblem(name, values, check) };
}
