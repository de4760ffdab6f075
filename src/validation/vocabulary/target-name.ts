import { Problem, problem } from './problem';

/** The name of what a policy is attached to: Istio only minds its length. */
export function targetNameProblem(name: string): Problem {
  const { length } = [...name];
  return length >= 1 && length <= 253 ? undefined : problem(name, 'use the name of an object, 1 to 253 characters');
}
