import { Problem, problem } from './problem';

/** A part of a principal, which slashes and wildcards would turn into something else. */
export function exactTrustDomainProblem(trustDomain: string): Problem {
  return trustDomain === '' || /[/*]/.test(trustDomain) ? problem(trustDomain, 'use a trust domain such as "cluster.local"') : undefined;
}
