import { Problem, problem } from './problem';

const SHA256 = /^(?:[a-f0-9]{64})?$/;

/** The SHA-256 hash of a file as 64 hexadecimal digits in lower case; empty counts as none. */
export function sha256Problem(hash: string): Problem {
  return SHA256.test(hash) ? undefined : problem(hash, 'use 64 hexadecimal digits in lower case');
}
