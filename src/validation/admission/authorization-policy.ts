import { attachment } from './attachment';
import { joined } from '../joined';
import { operation, source } from './authorization-rule';
import { eachItem } from '../items';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { AUTHORIZATION_POLICY } from '../catalogue/authorization-policy';
import { issuesOf } from '../catalogue/entry';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { property } from '../path';
import { conditionCountProblem, conditionKeyProblem, conditionValueProblem } from '../vocabulary/condition';
import { Problem, problem, problemIf } from '../vocabulary/problem';

const DRY_RUN = 'istio.io/dry-run';
const BOOLEAN = /^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/;
const NOT_IN_CUSTOM_SOURCE = [
  'namespaces', 'notNamespaces', 'serviceAccounts', 'notServiceAccounts', 'trustDomains', 'notTrustDomains',
  'principals', 'notPrincipals', 'requestPrincipals', 'notRequestPrincipals',
] as const;
const NOT_IN_CUSTOM_CONDITION = /^(?:source\.(?:namespace|serviceAccount|trustDomain|principal)$|request\.auth\.)/;
const TCP_SOURCE = [
  'principals', 'notPrincipals', 'ipBlocks', 'notIpBlocks', 'namespaces', 'notNamespaces', 'remoteIpBlocks', 'notRemoteIpBlocks',
  'serviceAccounts', 'notServiceAccounts',
] as const;

/** What istiod's webhook refuses in an AuthorizationPolicy, and what it warns of. */
export function validateAuthorizationPolicy({ spec, metadata }: Manifest): Issue[] {
  const { provider, rules, ...others } = (spec ?? {}) as istio.AuthorizationPolicySpec;
  const action = others.action ?? 'ALLOW';
  const dryRun: string | null | undefined = metadata?.annotations?.[DRY_RUN];
  const custom = action === 'CUSTOM';
  return joined(
    (dryRun === undefined
      ? []
      : issuesOf(AUTHORIZATION_POLICY.badDryRun, property('metadata.annotations', DRY_RUN), dryRunProblem(dryRun ?? '', action))),
    attachment(spec),
    issuesOf(AUTHORIZATION_POLICY.noRule, 'spec.rules', problemIf(
      (custom || action === 'DENY') && !isSet(rules), `${action} without rules`, 'add a rule; "{}" matches every request')),
    issuesOf(AUTHORIZATION_POLICY.noProvider, 'spec.provider.name', problemIf(
      custom && isSet(rules) && !isSet(provider?.name), 'missing', 'name an extension provider')),
    (custom ? eachItem(rules, 'spec.rules', notInCustom) : []),
    issuesOf(AUTHORIZATION_POLICY.unusedProvider, 'spec.provider', problemIf(
      !custom && isSet(provider), `got action ${action}`, 'use action CUSTOM, or take the provider away')),
    eachItem(rules, 'spec.rules', ruleIssues),
    (action === 'DENY' ? eachItem(rules, 'spec.rules', httpOnly) : []),
  );
}

/** Whether a policy is only tried out, as an annotation says it in the words of Go. */
function dryRunProblem(wanted: string, action: string): Problem {
  if (action !== 'ALLOW' && action !== 'DENY') {
    return problem(wanted, `take it away: a policy with action ${action} cannot be tried`);
  }
  return BOOLEAN.test(wanted) ? undefined : problem(wanted, 'use "true" or "false"');
}

function ruleIssues({ from, to, when }: istio.AuthorizationPolicyRule, path: string): Issue[] {
  return joined(
    eachItem(from, `${path}.from`, (item, itemPath) => source(item.source, `${itemPath}.source`)),
    eachItem(to, `${path}.to`, (item, itemPath) => operation(item.operation, `${itemPath}.operation`)),
    eachItem(when, `${path}.when`, condition),
  );
}

function condition({ key, values, notValues }: istio.AuthorizationPolicyCondition, path: string): Issue[] {
  const compare = (list: string[] | undefined, place: string) => joined(
    issuesOf(AUTHORIZATION_POLICY.badConditionValue, place, conditionCountProblem(key, (list ?? []).length)),
    eachItem(list, place, (value, valuePath) => issuesOf(AUTHORIZATION_POLICY.badConditionValue, valuePath, conditionValueProblem(key, value))),
  );
  return joined(
    issuesOf(AUTHORIZATION_POLICY.badKey, `${path}.key`, conditionKeyProblem(key)),
    issuesOf(AUTHORIZATION_POLICY.noConditionValue, path, problemIf(
      !isSet(values) && !isSet(notValues), 'no values', 'set values or notValues')),
    compare(values, `${path}.values`),
    compare(notValues, `${path}.notValues`),
  );
}

function notInCustom({ from, when }: istio.AuthorizationPolicyRule, path: string): Issue[] {
  const notSupported = (place: string, what: string) => issuesOf(AUTHORIZATION_POLICY.notInCustom, place, problem(what, 'take it away, or use another action'));
  return joined(
    eachItem(from, `${path}.from`, (item, itemPath) => NOT_IN_CUSTOM_SOURCE
      .filter(name => isSet(item.source?.[name]))
      .flatMap(name => notSupported(`${itemPath}.source.${name}`, name))),
    eachItem(when, `${path}.when`, ({ key }, itemPath) => NOT_IN_CUSTOM_CONDITION.test(key) ? notSupported(`${itemPath}.key`, key) : []),
  );
}

/** Envoy drops attributes of HTTP from the rules for TCP ports, so a DENY rule must name something that TCP has too. */
function httpOnly({ from, to }: istio.AuthorizationPolicyRule, path: string): Issue[] {
  const sources = (from ?? []).flatMap(item => isSet(item.source) ? [item.source] : []);
  const operations = (to ?? []).flatMap(item => isSet(item.operation) ? [item.operation] : []);
  const denied = operations.length > 0
    ? !operations.some(({ ports, notPorts }) => isSet(ports) || isSet(notPorts))
    : sources.length > 0 && !sources.some(item => TCP_SOURCE.some(name => isSet(item[name])));
  return issuesOf(AUTHORIZATION_POLICY.httpOnlyDeny, path, problemIf(
    denied, 'only attributes of HTTP, so all TCP traffic is denied', 'name the ports in to.operation.ports'));
}
