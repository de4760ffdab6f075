import { Problem, problem } from './problem';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** A DNS label as Kubernetes wants it for namespaces and ports: lower case, at most 63 characters. */
export function labelProblem(name: string): Problem {
  return name.length <= 63 && DNS_LABEL.test(name)
    ? undefined
    : problem(name, 'use at most 63 lower case letters, digits and inner dashes');
}
