import { addressBlockProblem } from './ip';
import { policyPortProblem, policyValueProblem, serviceAccountProblem, wildcardValueProblem } from './policy-value';
import { Problem, problem, problemIf } from './problem';

/** The attributes that a condition may look at, with the check of their values. */
const ATTRIBUTES: { readonly [key: string]: (value: string) => Problem } = {
  'source.ip': addressBlockProblem,
  'remote.ip': addressBlockProblem,
  'source.namespace': policyValueProblem,
  'source.serviceAccount': serviceAccountProblem,
  'source.principal': policyValueProblem,
  'source.trustDomain': wildcardValueProblem,
  'request.auth.principal': policyValueProblem,
  'request.auth.audiences': policyValueProblem,
  'request.auth.presenter': policyValueProblem,
  'destination.ip': addressBlockProblem,
  'destination.port': policyPortProblem,
  'connection.sni': policyValueProblem,
};

/** The attributes that are maps: a key in brackets says which entry is meant. */
const MAPS = ['request.headers', 'request.auth.claims', 'experimental.envoy.filters.'];
const MAX_ACCOUNTS = 16;
const MAP_KEY = /^[^[]+\[[^]+\]$/;

/** What a condition looks at: an attribute, or an entry of a map such as `request.headers[x-user]`. */
export function conditionKeyProblem(key: string): Problem {
  if (MAPS.some(map => key.startsWith(map))) {
    return MAP_KEY.test(key) ? undefined : problem(key, 'name the entry in brackets, such as "request.headers[x-user]"');
  }
  return Object.hasOwn(ATTRIBUTES, key)
    ? undefined
    : problem(key, `use ${Object.keys(ATTRIBUTES).join(', ')}, request.headers[...] or request.auth.claims[...]`);
}

/** What a condition compares an attribute with. */
export function conditionValueProblem(key: string, value: string): Problem {
  return policyValueProblem(value) ?? (Object.hasOwn(ATTRIBUTES, key) ? ATTRIBUTES[key](value) : undefined);
}

/** How many values a condition may have: as many as it likes, but for service accounts. */
export function conditionCountProblem(key: string, count: number): Problem {
  return problemIf(key === 'source.serviceAccount' && count > MAX_ACCOUNTS, `got ${count} service accounts`, `use at most ${MAX_ACCOUNTS}`);
}
