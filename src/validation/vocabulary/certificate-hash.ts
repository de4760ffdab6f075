import { Problem, problem } from './problem';

const SPKI_HASH = /^[A-Za-z0-9+/]{43}=$/;
const CERTIFICATE_HASH = /^(?:[0-9a-fA-F]{64}|[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){31})$/;

/** The SHA-256 hash of a public key. Istio takes any text, but the proxy then refuses the listener. */
export function spkiHashProblem(hash: string): Problem {
  return SPKI_HASH.test(hash) ? undefined : problem(hash, 'use a SHA-256 hash in base64, which has 44 characters');
}

/** The SHA-256 hash of a certificate. Istio takes any text, but the proxy then refuses the listener. */
export function certificateHashProblem(hash: string): Problem {
  return CERTIFICATE_HASH.test(hash)
    ? undefined
    : problem(hash, 'use a SHA-256 hash in hexadecimal, which has 64 digits, with or without a colon after every two');
}
