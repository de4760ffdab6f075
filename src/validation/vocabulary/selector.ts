import { Problem, problem } from './problem';

/** A label by which an object of the mesh selects workloads; more than these rules Istio does not check. */
export function selectorLabelProblem(key: string, value: string): Problem {
  if (key === '' || key.includes('*')) {
    return problem(key, 'use a label key without "*"');
  }
  return [...value].length > 63 || value.includes('*') ? problem(value, 'use a label value of at most 63 characters without "*"') : undefined;
}
