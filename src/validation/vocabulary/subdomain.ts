import { Problem, problem } from './problem';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Whether a text is a DNS name as Kubernetes wants it: lower case, at most 253 characters. */
export function isSubdomain(text: string): boolean {
  return text.length <= 253 && SUBDOMAIN.test(text);
}

/** The name of an object. */
export function objectNameProblem(name: string): Problem {
  return isSubdomain(name) ? undefined : problem(name, 'use at most 253 lower case letters, digits, and inner dashes and dots');
}

/** The beginning of a name that the API server completes: it may end with a dash. */
export function namePrefixProblem(prefix: string): Problem {
  return isSubdomain(prefix.replace(/[\0-\x7F]-$/, 'a')) ? undefined : problem(prefix, 'use at most 253 lower case letters, digits, dashes and inner dots');
}
