import { anyOfProblems } from './any-of';
import { MeshIdentity } from './mesh-identity';
import { Problems } from '../base/problems';
import { addressBlockProblem } from '../validation/vocabulary/ip';
import { policyValueProblem, serviceAccountProblem, trustDomainProblem } from '../validation/vocabulary/policy-value';
import { Problem, problemIf } from '../validation/vocabulary/problem';

const MAX_ACCOUNTS = 16;

/** Where a request comes from; all that is given must hold. At least one option, none of them an empty list. */
export interface SourceOptions {
  /**
   * Identities of which the client has one, proven by mutual TLS.
   *
   * @default - any client
   */
  readonly principals?: MeshIdentity[];

  /**
   * Identities of which the client has none. Clients without any identity are among them.
   *
   * @default - none excluded
   */
  readonly notPrincipals?: MeshIdentity[];

  /**
   * Issuer, `/` and subject of valid tokens, of which the request has one. A `*` at the start or the end stands for any text.
   *
   * @default - any request, with a token or without
   */
  readonly requestPrincipals?: string[];

  /**
   * Issuer, `/` and subject of tokens, of which the request has none. Requests without a token are among them.
   *
   * @default - none excluded
   */
  readonly notRequestPrincipals?: string[];

  /**
   * Names of namespaces of which the client is in one, proven by mutual TLS. A `*` stands for any text; of a handle use the `name`.
   *
   * @default - any client
   */
  readonly namespaces?: string[];

  /**
   * Names of namespaces of which the client is in none. Clients without any identity are among them.
   *
   * @default - none excluded
   */
  readonly notNamespaces?: string[];

  /**
   * Service accounts of which the client runs as one, proven by mutual TLS, at most 16: `namespace/account`, or the account alone in the
   * namespace of the policy. Istio takes them neither beside principals nor beside namespaces.
   *
   * @default - any client
   */
  readonly serviceAccounts?: string[];

  /**
   * Service accounts of which the client runs as none, at most 16.
   *
   * @default - none excluded
   */
  readonly notServiceAccounts?: string[];

  /**
   * Trust domains of which one has proven the client's identity. A `*` at the start or the end stands for any text.
   *
   * @default - any client
   */
  readonly trustDomains?: string[];

  /**
   * Trust domains of which none has proven the client's identity.
   *
   * @default - none excluded
   */
  readonly notTrustDomains?: string[];

  /**
   * Addresses or subnets that the connection comes from. Behind a load balancer or a gateway it is theirs.
   *
   * @default - any address
   */
  readonly ipBlocks?: string[];

  /**
   * Addresses or subnets that the connection does not come from.
   *
   * @default - none excluded
   */
  readonly notIpBlocks?: string[];

  /**
   * Addresses or subnets of the client, as `X-Forwarded-For` or the PROXY protocol tells them.
   *
   * @default - any address
   */
  readonly remoteIpBlocks?: string[];

  /**
   * Addresses or subnets that the client does not have, as `X-Forwarded-For` or the PROXY protocol tells them.
   *
   * @default - none excluded
   */
  readonly notRemoteIpBlocks?: string[];
}

export function sourceProblems(options: SourceOptions): Problems {
  const isNamedTwice = [options.principals, options.notPrincipals, options.namespaces, options.notNamespaces].some(list => list !== undefined);
  return {
    options: problemIf(Object.values(options).every(list => list === undefined), 'got none', 'use at least one'),
    ...anyOfProblems('principals', options.principals, 'identity'),
    ...anyOfProblems('notPrincipals', options.notPrincipals, 'identity'),
    ...anyOfProblems('requestPrincipals', options.requestPrincipals, 'principal', policyValueProblem),
    ...anyOfProblems('notRequestPrincipals', options.notRequestPrincipals, 'principal', policyValueProblem),
    ...anyOfProblems('namespaces', options.namespaces, 'namespace', policyValueProblem),
    ...anyOfProblems('notNamespaces', options.notNamespaces, 'namespace', policyValueProblem),
    ...accountProblems('serviceAccounts', options.serviceAccounts, isNamedTwice),
    ...accountProblems('notServiceAccounts', options.notServiceAccounts, isNamedTwice),
    ...anyOfProblems('trustDomains', options.trustDomains, 'trust domain', trustDomainProblem),
    ...anyOfProblems('notTrustDomains', options.notTrustDomains, 'trust domain', trustDomainProblem),
    ...anyOfProblems('ipBlocks', options.ipBlocks, 'address', addressBlockProblem),
    ...anyOfProblems('notIpBlocks', options.notIpBlocks, 'address', addressBlockProblem),
    ...anyOfProblems('remoteIpBlocks', options.remoteIpBlocks, 'address', addressBlockProblem),
    ...anyOfProblems('notRemoteIpBlocks', options.notRemoteIpBlocks, 'address', addressBlockProblem),
  };
}

/** What is wrong with service accounts, which say what principals and namespaces would say again. */
export function accountProblems(field: string, accounts: string[] | undefined, isNamedTwice = false): Problems {
  const problems = anyOfProblems(field, accounts, 'account', serviceAccountProblem);
  return accounts === undefined ? problems : {
    ...problems,
    [field]: problems[field] ?? accountCountProblem(accounts) ?? problemIf(isNamedTwice, 'stands beside principals or namespaces', 'use one of them'),
  };
}

function accountCountProblem(accounts: string[]): Problem {
  return problemIf(accounts.length > MAX_ACCOUNTS, `got ${accounts.length} service accounts`, `use at most ${MAX_ACCOUNTS}`);
}
