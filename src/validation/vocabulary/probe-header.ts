import { Problem, problem } from './problem';

const NAME = /^[-A-Za-z0-9]+$/;

/** The name of a header that a readiness probe sends; stricter than HTTP and than the schema, which takes the underscore. */
export function probeHeaderProblem(name: string): Problem {
  return NAME.test(name) ? undefined : problem(name, 'use letters, digits and dashes');
}
