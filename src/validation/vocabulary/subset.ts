import { Problem, problem } from './problem';

const NAME = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/;

/** The name of a subset: a DNS label, where Istio takes upper case too. */
export function subsetNameProblem(name: string): Problem {
  return name.length <= 63 && NAME.test(name) ? undefined : problem(name, 'use at most 63 letters, digits and inner dashes');
}
