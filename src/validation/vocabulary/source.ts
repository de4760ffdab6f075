import { MIXED_CASE_LABEL, mixedCaseLabelProblem } from './mixed-case-label';
import { Problem, problem } from './problem';

const NAME = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** A namespace as Istio's matches take it: upper case passes, unlike in Kubernetes. */
export function sourceNamespaceProblem(namespace: string): Problem {
  return namespace === '' ? undefined : mixedCaseLabelProblem(namespace);
}

/** A label of a workload as Istio's matches take it: the key's name has a limit of length, the value has none. */
export function workloadLabelProblem(key: string, value: string): Problem {
  const slash = key.lastIndexOf('/');
  const prefix = key.slice(0, Math.max(slash, 0));
  const name = key.slice(slash + 1);
  if (!(slash === -1 || (prefix.length <= 253 && prefix.split('.').every(label => MIXED_CASE_LABEL.test(label)))) || name.length > 63 || !NAME.test(name)) {
    return problem(key, 'use a label key such as "app" or "example.com/team"');
  }
  return value === '' || NAME.test(value) ? undefined : problem(value, 'use letters, digits, and inner dashes, dots and underscores');
}
