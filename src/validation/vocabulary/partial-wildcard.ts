import { Problem, problem } from './problem';

/** A host whose wildcard stands for a part of a label, such as `*-eu.example.com`. */
export function partialWildcardProblem(host: string): Problem {
  return host.includes('*') && host !== '*' && !host.startsWith('*.') ? problem(host, 'use "*." and a name') : undefined;
}
