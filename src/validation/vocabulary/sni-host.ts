import { wildcardHostProblem } from './host';
import { Problem, problem } from './problem';

const MAX_BYTES = 255;

/** A host of routes at a gateway that looks at SNI: a DNS name with or without wildcard, or Istio's own SNI of a subset (`outbound_.80_._.host`). */
export function sniHostProblem(host: string): Problem {
  if (!host.startsWith('outbound_')) {
    return wildcardHostProblem(host);
  }
  const [, port, , name] = host.split('_');
  return Buffer.byteLength(host) <= MAX_BYTES && /\d/.test(port) && /[a-zA-Z]/.test(name ?? '')
    ? undefined
    : problem(host, 'use the form "outbound_.80_.v1_.reviews.shop.svc.cluster.local"');
}
