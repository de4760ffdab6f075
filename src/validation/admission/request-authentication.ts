import { attachment } from './attachment';
import { eachItem } from './items';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { REQUEST_AUTHENTICATION } from '../catalogue/request-authentication';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { millisecondsProblem } from '../vocabulary/duration';
import { jwksProblem, privateKeys } from '../vocabulary/jwks';
import { Problem, problem, problemIf } from '../vocabulary/problem';
import { parseAbsoluteUrl } from '../vocabulary/url';

const { noIssuer, badJwksUri, badJwks, privateKey, badTimeout } = REQUEST_AUTHENTICATION;
const MAX_INT64 = 2n ** 63n - 1n;

/** What istiod's webhook refuses in a RequestAuthentication, and what it warns of. */
export function validateRequestAuthentication({ spec }: Manifest): Issue[] {
  return [
    ...attachment(spec),
    ...eachItem(spec?.jwtRules, 'spec.jwtRules', jwtRule),
  ];
}

function jwtRule(rule: istio.JwtRule & { readonly jwks_uri?: string }, path: string): Issue[] {
  const { issuer, jwks, timeout } = rule;
  const uriField = isSet(rule.jwksUri) ? 'jwksUri' : 'jwks_uri';
  const uri = rule[uriField];
  return [
    ...issuesOf(noIssuer, `${path}.issuer`, problemIf(!isSet(issuer) && !isSet(uri), 'missing', 'set it, or jwksUri')),
    ...(isSet(uri) ? issuesOf(badJwksUri, `${path}.${uriField}`, portProblem(uri)) : []),
    ...(isSet(jwks) ? keySet(jwks, `${path}.jwks`) : []),
    ...issuesOf(badTimeout, `${path}.timeout`, millisecondsProblem(timeout)),
  ];
}

/** Istio reads the port, but does not mind whether there is such a port. */
function portProblem(uri: string): Problem {
  const port = /:(\d+)$/.exec(parseAbsoluteUrl(uri)?.host ?? '')?.[1] ?? '';
  return BigInt(port) <= MAX_INT64 ? undefined : problem(uri, 'use a port from 1 to 65535');
}

function keySet(jwks: string, path: string): Issue[] {
  return [
    ...issuesOf(badJwks, path, jwksProblem(jwks)),
    ...privateKeys(jwks).flatMap(index => issuesOf(privateKey, path, { message: `key ${index} is private`, fix: 'keep its public members only' })),
  ];
}
