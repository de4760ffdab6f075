import { attachment } from './attachment';
import { eachItem } from '../items';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { REQUEST_AUTHENTICATION } from '../catalogue/request-authentication';
import { Issue } from '../issue';
import { joined } from '../joined';
import { Manifest } from '../manifest';
import { millisecondsProblem } from '../vocabulary/duration';
import { jwksProblem, privateKeys } from '../vocabulary/jwks';
import { jwksPortProblem } from '../vocabulary/jwks-uri';
import { problemIf } from '../vocabulary/problem';

const { noIssuer, badJwksUri, badJwks, privateKey, badTimeout } = REQUEST_AUTHENTICATION;

/** What istiod's webhook refuses in a RequestAuthentication, and what it warns of. */
export function validateRequestAuthentication({ spec }: Manifest): Issue[] {
  return joined(
    attachment(spec),
    eachItem(spec?.jwtRules, 'spec.jwtRules', jwtRule),
  );
}

function jwtRule(rule: istio.JwtRule & { readonly jwks_uri?: string }, path: string): Issue[] {
  const { issuer, jwks, timeout } = rule;
  const uriField = isSet(rule.jwksUri) ? 'jwksUri' : 'jwks_uri';
  const uri = rule[uriField];
  return joined(
    issuesOf(noIssuer, `${path}.issuer`, problemIf(!isSet(issuer) && !isSet(uri), 'missing', 'set it, or jwksUri')),
    (isSet(uri) ? issuesOf(badJwksUri, `${path}.${uriField}`, jwksPortProblem(uri)) : []),
    (isSet(jwks) ? keySet(jwks, `${path}.jwks`) : []),
    issuesOf(badTimeout, `${path}.timeout`, millisecondsProblem(timeout)),
  );
}

function keySet(jwks: string, path: string): Issue[] {
  return joined(
    issuesOf(badJwks, path, jwksProblem(jwks)),
    privateKeys(jwks).flatMap(index => issuesOf(privateKey, path, { message: `key ${index} is private`, fix: 'keep its public members only' })),
  );
}
