import type * as istio from '../../../imports/istio';
import { Manifest } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { findingOf } from '../../finding';
import { rulesOf } from '../../model/authorization';
import { claimIn } from '../../model/claims';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';

/** An issuer that is no URL, without keys. */
export const unfindableKeys: Analyzer = {
  entry: SECURITY.unfindableKeys,

  analyze(mesh) {
    return mesh.all(KIND.RequestAuthentication).flatMap(object => jwtRulesOf(object).flatMap(({ issuer = '', jwks = '', jwksUri = '' }, index) =>
      jwks !== '' || jwksUri !== '' || /^https?:\/\//i.test(issuer) ? [] : [findingOf(SECURITY.unfindableKeys, object, `${item('spec.jwtRules', index)}.issuer`, {
        message: `${JSON.stringify(issuer)} is no URL to ask for keys`,
        fix: 'set jwksUri or jwks',
      })]));
  },
};

/** A RequestAuthentication, and no policy for its workloads that asks for what it verifies, nor any route. */
export const optionalToken: Analyzer = {
  entry: SECURITY.optionalToken,

  analyze(mesh) {
    const verifying = mesh.policies.all(KIND.RequestAuthentication).filter(({ object }) => jwtRulesOf(object).length > 0);
    if (verifying.length === 0 || mesh.virtualServices.all.some(({ spec }) => claimIn(spec) !== undefined)) {
      return [];
    }
    const asking = mesh.policies.all(KIND.AuthorizationPolicy).filter(asksForToken);
    return verifying.filter(policy => !isAsked(mesh, policy, asking))
      .map(({ object }) => findingOf(SECURITY.optionalToken, object, 'spec.jwtRules', {
        message: 'no AuthorizationPolicy asks for a token',
        fix: 'allow requestPrincipals ["*"] only',
      }));
  },
};

/** Whether a policy asks for the tokens that a RequestAuthentication verifies; where its workloads are not known, any one may. */
function isAsked(mesh: MeshModel, policy: Policy, asking: readonly Policy[]): boolean {
  const workloads = new Set(mesh.policies.selectedBy(policy));
  return policy.targets.length > 0 || workloads.size === 0
    ? asking.length > 0
    : asking.some(other => other.targets.length > 0 || mesh.policies.selectedBy(other).some(workload => workloads.has(workload)));
}

function jwtRulesOf({ spec }: Manifest): readonly istio.JwtRule[] {
  return (spec as istio.RequestAuthenticationSpec).jwtRules ?? [];
}

function asksForToken(policy: Policy): boolean {
  return rulesOf(policy).some(({ from, when }) =>
    (from ?? []).some(({ source }) => (source?.requestPrincipals ?? []).length > 0 || (source?.notRequestPrincipals ?? []).length > 0)
    || (when ?? []).some(({ key }) => key.startsWith('request.auth.')));
}
