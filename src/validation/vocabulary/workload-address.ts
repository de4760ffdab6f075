import { isUnixSocket, unixSocketProblem } from './bind-address';
import { portProblem } from './numbers';
import { Problem, problem } from './problem';

const OWN_ADDRESS = '(?:|127\\.0\\.0\\.1|0\\.0\\.0\\.0)';
const ENDPOINT = new RegExp(`^(?:${OWN_ADDRESS}|\\[(?:${OWN_ADDRESS}|::1?)\\]):([-+]?\\d+)$`);

/** Where the application of a sidecar listens: a port of the workload's own addresses, or a unix domain socket; empty counts as none. */
export function workloadEndpointProblem(endpoint: string | undefined): Problem {
  if (endpoint === undefined || endpoint === '') {
    return undefined;
  }
  if (isUnixSocket(endpoint)) {
    return unixSocketProblem(endpoint);
  }
  const port = ENDPOINT.exec(endpoint)?.[1];
  return port !== undefined && portProblem(Number(port)) === undefined
    ? undefined
    : problem(endpoint, 'use a port of the workload such as "127.0.0.1:8080", or "unix:///run/app.sock"');
}
