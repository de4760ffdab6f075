import { wildcardHostProblem } from './host';
import { isIpAddress } from './ip';
import { Problem } from './problem';

/** A host that routes are for, or an SNI: a DNS name with or without wildcard, an IP address, or Istio's own SNI of a subset. */
export function virtualHostProblem(host: string): Problem {
  return isIpAddress(host) || host.startsWith('outbound_') ? undefined : wildcardHostProblem(host);
}
