import { wildcardHostProblem } from './host';
import { isIpAddress } from './ip';
import { mixedCaseLabelProblem } from './mixed-case-label';
import { Problem, problem } from './problem';

/** A host as the servers of a Gateway name it: a full name, `*.` and a name, `*` or an IPv4 address, with or without a namespace and `/`. */
export function gatewayHostProblem(entry: string): Problem {
  const { namespace, host } = parts(entry);
  if (namespace !== undefined && namespaceProblem(namespace) !== undefined) {
    return problem(entry, 'use a namespace, "." or "*" before the "/"');
  }
  return isFullName(host) && (wildcardHostProblem(host) === undefined || isIpAddress(host))
    ? undefined
    : problem(entry, 'use a full host name such as "shop.example.com", "*.example.com" or "*"');
}

/** A host as the egress listeners of a Sidecar name it: `namespace/host`, where `~` before the namespace takes away. */
export function sidecarHostProblem(entry: string): Problem {
  const { namespace, host } = parts(entry);
  if (namespace === undefined || namespace === '') {
    return problem(entry, 'use a namespace and a host such as "shop/*" or "*/api.example.com"');
  }
  const scope = namespace.startsWith('~') ? namespace.slice(1) : namespace;
  if (scope !== '' && namespaceProblem(scope) !== undefined) {
    return problem(entry, 'use a namespace, ".", "*" or "~" before the "/"');
  }
  return isFullName(host) && wildcardHostProblem(host) === undefined
    ? undefined
    : problem(entry, 'use a full host name such as "shop.example.com", "*.example.com" or "*" after the "/"');
}

function parts(entry: string): { readonly namespace?: string; readonly host: string } {
  const slash = entry.indexOf('/');
  return slash === -1 ? { host: entry } : { namespace: entry.slice(0, slash), host: entry.slice(slash + 1) };
}

function namespaceProblem(namespace: string): Problem {
  return namespace === '.' || namespace === '*' ? undefined : mixedCaseLabelProblem(namespace);
}

/** Neither a short name nor one that mixes a wildcard into its first label. */
function isFullName(host: string): boolean {
  return host === '*' || (host.includes('.') && (!host.includes('*') || host.startsWith('*.')));
}
