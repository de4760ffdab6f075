import { ApiObject } from 'cdk8s';
import { Problem, problem } from '../validation/vocabulary/problem';
import { parseAbsoluteUrl } from '../validation/vocabulary/url';

export const DEFAULT_CLUSTER_DOMAIN = 'cluster.local';

/** The problem of the URL of a server that is not made here. */
export function serverUrlProblem(url: string): Problem {
  const parsed = parseAbsoluteUrl(url);
  return parsed !== undefined && ['http', 'https'].includes(parsed.scheme) && parsed.host !== ''
    ? undefined
    : problem(url, 'use a URL that begins with http:// or https:// and a host');
}

/** Name of a Service as pods of any namespace and cluster domain can resolve it. */
export function addressOf({ name, metadata: { namespace } }: ApiObject): string {
  return namespace === undefined ? name : `${name}.${namespace}`;
}

/** Full name of a Service, as the mesh's registry has it. */
export function hostOf(service: ApiObject, clusterDomain: string): string {
  return `${addressOf(service)}.svc.${clusterDomain}`;
}
