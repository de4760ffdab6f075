import { admissionEntries } from './entry';

const { refused, warned } = admissionEntries('https://istio.io/latest/docs/reference/config/security/request_authentication/');

/** What istiod's webhook refuses in a RequestAuthentication, and what it warns of. */
export const REQUEST_AUTHENTICATION = {
  noIssuer: refused('MESH1721', 'JWT rule without issuer', 'The webhook refuses it: the rule could not tell whose tokens it is for.',
    'Set issuer, or jwksUri to take any issuer.', '#JWTRule-issuer'),
  badJwksUri: refused('MESH1722', 'Key set URI with a port beyond all numbers', 'The webhook refuses it.', 'Use a port from 1 to 65535.', '#JWTRule-jwks_uri'),
  badJwks: refused('MESH1723', 'Key set that cannot be read', 'The webhook refuses it: no token could be verified.',
    'Use a JSON Web Key Set whose keys are complete.', '#JWTRule-jwks'),
  privateKey: warned('MESH1724', 'Private key in a key set', 'Tokens are verified with public keys; the private part only leaks.',
    'Keep the public members of the key only.', '#JWTRule-jwks'),
  badTimeout: refused('MESH1725', 'Timeout finer than a millisecond', 'The webhook refuses it.', 'Use whole milliseconds.', '#JWTRule-timeout'),
};
