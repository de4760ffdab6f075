import { Problem, problem } from './problem';

const NAME = /^[\x21-\x7E]{1,255}$/;

/** The server name that a client asks for (SNI). Istio takes any text, of which this is what a server can know. */
export function serverNameProblem(name: string): Problem {
  return NAME.test(name) ? undefined : problem(name, 'use at most 255 visible ASCII characters, such as "api.example.com"');
}
