import { Problem, problem } from './problem';

const LABEL = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/;

/** A DNS label where Istio takes upper case too, unlike Kubernetes: at most 63 characters. */
export function mixedCaseLabelProblem(name: string): Problem {
  return name.length <= 63 && LABEL.test(name)
    ? undefined
    : problem(name, 'use at most 63 letters, digits and inner dashes');
}
