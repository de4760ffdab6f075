import { Problem, problem } from './problem';

/** A DNS label of any length where Istio takes upper case too, unlike Kubernetes. */
export const MIXED_CASE_LABEL = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/;

/** Whether a text is such a label of at most 63 characters. */
export function isMixedCaseLabel(text: string): boolean {
  return text.length <= 63 && MIXED_CASE_LABEL.test(text);
}

/** A DNS label where Istio takes upper case too, unlike Kubernetes: at most 63 characters. */
export function mixedCaseLabelProblem(name: string): Problem {
  return isMixedCaseLabel(name) ? undefined : problem(name, 'use at most 63 letters, digits and inner dashes');
}
