import { eachItem } from '../items';
import { joined } from '../joined';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { AUTHORIZATION_POLICY } from '../catalogue/authorization-policy';
import { CatalogueEntry, issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { addressBlockProblem } from '../vocabulary/ip';
import { pathTemplateProblem } from '../vocabulary/path-template';
import { policyPortProblem, policyValueProblem, serviceAccountProblem, trustDomainProblem } from '../vocabulary/policy-value';
import { Problem, problemIf } from '../vocabulary/problem';

const { badValue, badAddress, badServiceAccount, badTrustDomain, badPort, badPath, noSource } = AUTHORIZATION_POLICY;

/** How the values of a field are checked, and what they are reported as. */
type Check = readonly [CatalogueEntry, (value: string) => Problem];

const VALUE: Check = [badValue, policyValueProblem];
const ADDRESS: Check = [badAddress, addressBlockProblem];
const ACCOUNT: Check = [badServiceAccount, serviceAccountProblem];
const DOMAIN: Check = [badTrustDomain, trustDomainProblem];
const PORT: Check = [badPort, policyPortProblem];
const PATH: Check = [badPath, path => policyValueProblem(path) ?? pathTemplateProblem(path)];

const SOURCE: { readonly [field in keyof istio.AuthorizationPolicySource]-?: Check } = {
  ipBlocks: ADDRESS,
  notIpBlocks: ADDRESS,
  remoteIpBlocks: ADDRESS,
  notRemoteIpBlocks: ADDRESS,
  principals: VALUE,
  requestPrincipals: VALUE,
  namespaces: VALUE,
  serviceAccounts: ACCOUNT,
  trustDomains: DOMAIN,
  notPrincipals: VALUE,
  notRequestPrincipals: VALUE,
  notNamespaces: VALUE,
  notServiceAccounts: ACCOUNT,
  notTrustDomains: DOMAIN,
};

const OPERATION: { readonly [field in keyof istio.AuthorizationPolicyOperation]-?: Check } = {
  ports: PORT,
  notPorts: PORT,
  methods: VALUE,
  paths: PATH,
  hosts: VALUE,
  notMethods: VALUE,
  notPaths: PATH,
  notHosts: VALUE,
};

/** What istiod's webhook refuses in where requests come from. */
export function source(value: istio.AuthorizationPolicySource | null | undefined, path: string): Issue[] {
  return fields(value ?? {}, SOURCE, path);
}

/** What istiod's webhook refuses in what requests do. */
export function operation(value: istio.AuthorizationPolicyOperation | null | undefined, path: string): Issue[] {
  return fields(value ?? {}, OPERATION, path);
}

function fields(value: { readonly [field: string]: any }, checks: { readonly [field: string]: Check }, path: string): Issue[] {
  const names = Object.keys(checks).filter(name => isSet(value[name]));
  return joined(
    issuesOf(noSource, path, problemIf(names.length === 0, 'matches nothing', `set one of ${Object.keys(checks).join(', ')}`)),
    names.flatMap(name => {
      const [entry, check] = checks[name];
      return eachItem<string>(value[name], `${path}.${name}`, (text, place) => issuesOf(entry, place, check(text)));
    }),
  );
}
