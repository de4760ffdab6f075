import { Policy } from './policies';
import type * as istio from '../../imports/istio';
import { item } from '../../validation/path';

/** Who calls, as the certificates of the mesh say it. */
export interface Identity {
  readonly trustDomain: string;
  readonly namespace: string;
  readonly serviceAccount: string;
}

/** A value of a rule, and where it stands. */
export interface PlacedValue {
  readonly value: string;
  /** Worked out on demand, for few are asked. */
  readonly path: () => string;
}

/** A service account that a rule names, and where. */
export interface PlacedAccount extends PlacedValue {
  readonly namespace: string;
  readonly name: string;
}

export type AccountField = 'principals' | 'notPrincipals' | 'serviceAccounts' | 'notServiceAccounts';

type Source = istio.AuthorizationPolicySource;
type Operation = istio.AuthorizationPolicyOperation;

/** Trust domain, namespace and service account in a principal of the mesh. */
export const PRINCIPAL = /^([^/]+)\/ns\/([^/*]+)\/sa\/([^/*]+)$/;
/** What stands for the trust domain of the mesh, whatever that is. */
export const OWN_TRUST_DOMAIN = 'cluster.local';
const HTTP_OPERATION: readonly (keyof Operation)[] = ['hosts', 'notHosts', 'methods', 'notMethods', 'paths', 'notPaths'];
const HTTP_SOURCE: readonly (keyof Source)[] = ['requestPrincipals', 'notRequestPrincipals'];
/** What sidecars know of the client of a connection, and the ztunnel does not. */
const BEYOND_ZTUNNEL: readonly (keyof Source)[] = ['remoteIpBlocks', 'notRemoteIpBlocks'];
const HTTP_KEY = /^request\./;
const IDENTITY_KEYS = ['source.namespace', 'source.principal', 'source.serviceAccount'];
const ZTUNNEL_KEYS = ['source.ip', 'source.namespace', 'source.principal', 'destination.ip', 'destination.port'];

export function specOf({ object }: Policy): istio.AuthorizationPolicySpec {
  return object.spec as istio.AuthorizationPolicySpec;
}

export function rulesOf(policy: Policy): readonly istio.AuthorizationPolicyRule[] {
  return specOf(policy).rules ?? [];
}

export function isAllow(policy: Policy): boolean {
  return (specOf(policy).action ?? 'ALLOW') === 'ALLOW';
}

/** The first field of a rule that only requests of HTTP have, by its path in the rule, if there is any. */
export function httpFieldOf(rule: istio.AuthorizationPolicyRule): string | undefined {
  return firstField(rule, HTTP_SOURCE, key => HTTP_KEY.test(key));
}

/** The first field of a rule that a ztunnel cannot decide. */
export function beyondZtunnel(rule: istio.AuthorizationPolicyRule): string | undefined {
  return firstField(rule, [...HTTP_SOURCE, ...BEYOND_ZTUNNEL], key => !ZTUNNEL_KEYS.includes(key));
}

function firstField(
  { from, to, when }: istio.AuthorizationPolicyRule, sources: readonly (keyof Source)[], isSuch: (key: string) => boolean,
): string | undefined {
  for (const [index, { operation = {} }] of (to ?? []).entries()) {
    const field = HTTP_OPERATION.find(name => (operation[name] ?? []).length > 0);
    if (field !== undefined) return `${item('to', index)}.operation.${field}`;
  }
  for (const [index, { source = {} }] of (from ?? []).entries()) {
    const field = sources.find(name => (source[name] ?? []).length > 0);
    if (field !== undefined) return `${item('from', index)}.source.${field}`;
  }
  const condition = (when ?? []).findIndex(({ key }) => isSuch(key));
  return condition === -1 ? undefined : `${item('when', condition)}.key`;
}

/** The values of some fields of all sources of a policy. */
export function sourceValues(policy: Policy, ...fields: (keyof Source)[]): PlacedValue[] {
  return rulesOf(policy).flatMap((rule, number) => (rule.from ?? []).flatMap(({ source }, index) =>
    valuesOf(source, fields, () => `${item(`${item('spec.rules', number)}.from`, index)}.source`)));
}

/** All that rules of a policy ask of who calls. */
export function identitiesIn(policy: Policy): PlacedValue[] {
  const inConditions = rulesOf(policy).flatMap(({ when }, number) => (when ?? []).flatMap(({ key, values, notValues }, index) =>
    !IDENTITY_KEYS.includes(key) ? [] : [...values ?? [], ...notValues ?? []].map(value =>
      ({ value, path: () => `${item(`${item('spec.rules', number)}.when`, index)}.key` }))));
  return [
    ...sourceValues(policy, 'principals', 'notPrincipals', 'namespaces', 'notNamespaces', 'serviceAccounts', 'notServiceAccounts'),
    ...inConditions,
  ];
}

/** The service accounts of the mesh that some fields of all sources of a policy name. */
export function accountsIn(policy: Policy, ...fields: AccountField[]): PlacedAccount[] {
  return fields.flatMap(field => sourceValues(policy, field).flatMap(placed => {
    if (field === 'principals' || field === 'notPrincipals') {
      const [, trustDomain, namespace, name] = PRINCIPAL.exec(placed.value) ?? [];
      return trustDomain === OWN_TRUST_DOMAIN ? [{ ...placed, namespace, name }] : [];
    }
    const [first, second] = placed.value.split('/');
    return [{ ...placed, ...second === undefined ? { namespace: policy.namespace, name: first } : { namespace: first, name: second } }];
  }));
}

/** The values of some fields of all operations of a policy. */
export function operationValues(policy: Policy, ...fields: (keyof Operation)[]): PlacedValue[] {
  return rulesOf(policy).flatMap((rule, number) => (rule.to ?? []).flatMap(({ operation }, index) =>
    valuesOf(operation, fields, () => `${item(`${item('spec.rules', number)}.to`, index)}.operation`)));
}

type Lists<F extends string> = { readonly [field in F]?: string[] };

function valuesOf<F extends string>(holder: Lists<F> | undefined, fields: readonly F[], place: () => string): PlacedValue[] {
  return holder === undefined ? [] : fields.flatMap(field =>
    (holder[field] ?? []).map((value, index) => ({ value, path: () => item(`${place()}.${field}`, index) })));
}

/** Whether some rule of a policy may be for a caller: only what says who calls is asked. */
export function mayBeFor(policy: Policy, caller: Identity): boolean {
  return rulesOf(policy).some(({ from, when }) =>
    ((from ?? []).length === 0 || from!.some(({ source }) => source === undefined || isFrom(source, caller, policy.namespace)))
    && (when ?? []).every(condition => agrees(condition, caller)));
}

function isFrom(source: Source, { trustDomain, namespace, serviceAccount }: Identity, ownNamespace: string): boolean {
  const principal = `${trustDomain}/ns/${namespace}/sa/${serviceAccount}`;
  const alias = `cluster.local/ns/${namespace}/sa/${serviceAccount}`;
  const isAccount = (value: string) => value === `${namespace}/${serviceAccount}` || (value === serviceAccount && namespace === ownNamespace);
  return isAny(source.principals, value => matches(value, principal) || matches(value, alias))
    && isAny(source.namespaces, value => matches(value, namespace))
    && isAny(source.serviceAccounts, isAccount);
}

function isAny(values: readonly string[] | undefined, isIt: (value: string) => boolean): boolean {
  return values === undefined || values.length === 0 || values.some(isIt);
}

function agrees({ key, values }: istio.AuthorizationPolicyCondition, { namespace }: Identity): boolean {
  return key !== 'source.namespace' || isAny(values, value => matches(value, namespace));
}

/** Whether a pattern of a policy is content with a value: `*` alone, before or after. */
export function matches(pattern: string, value: string): boolean {
  if (pattern === '*') return value !== '';
  if (pattern.startsWith('*')) return value.endsWith(pattern.slice(1));
  return pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : pattern === value;
}
