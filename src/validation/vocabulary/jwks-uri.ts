import { Problem, problem } from './problem';
import { parseAbsoluteUrl } from './url';

const MAX_INT64 = 2n ** 63n - 1n;
const MAX_CHARACTERS = 2048;

/** Where a key set is: a URL of HTTP or HTTPS. */
export function jwksUriProblem(uri: string): Problem {
  const scheme = parseAbsoluteUrl(uri)?.scheme ?? '';
  if (!['http', 'https'].includes(scheme) || [...uri].length > MAX_CHARACTERS) {
    return problem(uri, `use an http:// or https:// URL of at most ${MAX_CHARACTERS} characters`);
  }
  return jwksPortProblem(uri);
}

/** Istio reads the port, but does not mind whether there is such a port. */
export function jwksPortProblem(uri: string): Problem {
  const port = /:(\d+)$/.exec(parseAbsoluteUrl(uri)?.host ?? '')?.[1] ?? '';
  return BigInt(port) <= MAX_INT64 ? undefined : problem(uri, 'use a port from 1 to 65535');
}
