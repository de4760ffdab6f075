import { Problem, problem } from './problem';

const DNS_LABEL = /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/;

/** A DNS label as Istio takes it in names of ports and namespaces: upper case passes, unlike in Kubernetes. */
export function dnsLabelProblem(name: string): Problem {
  return name.length <= 63 && DNS_LABEL.test(name)
    ? undefined
    : problem(name, 'use at most 63 letters, digits and inner dashes');
}
