import { isUnixSocket } from './bind-address';
import { hostProblem } from './host';
import { isIpAddress } from './ip';
import { Problem, problem } from './problem';

/** Where a workload outside Kubernetes is reached by its address: an IP address, or a unix domain socket, of which the schema sees to the path. */
export function fixedAddressProblem(address: string): Problem {
  return isUnixSocket(address) || isIpAddress(address)
    ? undefined
    : problem(address, 'use an IP address or "unix://" and a path');
}

/** Where a workload outside Kubernetes is reached by a name that is looked up, or by its IP address. */
export function namedAddressProblem(address: string): Problem {
  return isIpAddress(address) || hostProblem(address) === undefined
    ? undefined
    : problem(address, 'use an IP address or a DNS name without wildcard');
}

/** Where a workload outside Kubernetes is reached, in any way. */
export function endpointAddressProblem(address: string): Problem {
  return isUnixSocket(address) ? undefined : namedAddressProblem(address);
}
