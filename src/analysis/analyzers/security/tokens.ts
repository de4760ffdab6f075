import type * as istio from '../../../imports/istio';
import { Manifest } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { findingOf } from '../../finding';
import { rulesOf } from '../../model/authorization';
import { KIND } from '../../model/kinds';
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

/** A RequestAuthentication, and no policy at all that asks for what it verifies. */
export const optionalToken: Analyzer = {
  entry: SECURITY.optionalToken,

  analyze(mesh) {
    if (mesh.policies.all(KIND.AuthorizationPolicy).some(asksForToken)) {
      return [];
    }
    return mesh.all(KIND.RequestAuthentication).filter(object => jwtRulesOf(object).length > 0)
      .map(object => findingOf(SECURITY.optionalToken, object, 'spec.jwtRules', {
        message: 'no AuthorizationPolicy asks for a token',
        fix: 'allow requestPrincipals ["*"] only',
      }));
  },
};

function jwtRulesOf({ spec }: Manifest): readonly istio.JwtRule[] {
  return (spec as istio.RequestAuthenticationSpec).jwtRules ?? [];
}

function asksForToken(policy: Policy): boolean {
  return rulesOf(policy).some(({ from, when }) =>
    (from ?? []).some(({ source }) => (source?.requestPrincipals ?? []).length > 0 || (source?.notRequestPrincipals ?? []).length > 0)
    || (when ?? []).some(({ key }) => key.startsWith('request.auth.')));
}
