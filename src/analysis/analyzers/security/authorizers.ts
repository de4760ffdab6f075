import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { findingOf } from '../../finding';
import { isAllow, rulesOf, specOf } from '../../model/authorization';
import { KIND } from '../../model/kinds';

/** A CUSTOM policy whose provider the mesh config does not have. */
export const unknownAuthorizer: Analyzer = {
  entry: SECURITY.unknownAuthorizer,

  analyze(mesh) {
    if (!mesh.config.isKnown) {
      return [];
    }
    const known = [...mesh.config.providers, ...mesh.externals.providers];
    return mesh.policies.all(KIND.AuthorizationPolicy).flatMap(policy => {
      const name = specOf(policy).provider?.name;
      return name === undefined || known.includes(name) ? [] : [findingOf(SECURITY.unknownAuthorizer, policy.object, 'spec.provider.name', {
        message: `${JSON.stringify(name)} is no extension provider of the mesh config`,
        fix: `it has ${known.slice(0, 8).join(', ')}`,
      })];
    });
  },
};

/** Two rules that allow: one says only who, the other only what. */
export const splitRule: Analyzer = {
  entry: SECURITY.splitRule,

  analyze(mesh) {
    return mesh.policies.all(KIND.AuthorizationPolicy).filter(isAllow).flatMap(policy => {
      const rules = rulesOf(policy);
      const index = rules.findIndex(isAboutWhat);
      return rules.length !== 2 || index === -1 || !isAboutWho(rules[1 - index]) ? [] : [findingOf(SECURITY.splitRule, policy.object, item('spec.rules', index), {
        message: 'the rule is for all callers, and the other one for all that they do',
        fix: 'join the two, unless either is enough',
      })];
    });
  },
};

function isAboutWho({ from, to }: istio.AuthorizationPolicyRule): boolean {
  return (from ?? []).length > 0 && (to ?? []).length === 0;
}

function isAboutWhat({ from, to, when }: istio.AuthorizationPolicyRule): boolean {
  return (to ?? []).length > 0 && (from ?? []).length === 0 && (when ?? []).length === 0;
}
