import { Problem, problem } from './problem';

/** A port that is the key of a map: Istio reads no sign and no leading zero. */
export function portTextProblem(port: string): Problem {
  return /^[1-9]\d*$/.test(port) && Number(port) <= 65535 ? undefined : problem(port, 'use a port from 1 to 65535');
}
