import { Problem, problem } from './problem';

const CIPHERS = [
  'ALL',
  'ECDHE-ECDSA-AES128-GCM-SHA256', 'ECDHE-RSA-AES128-GCM-SHA256', 'ECDHE-ECDSA-AES256-GCM-SHA384', 'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305', 'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-SHA', 'ECDHE-RSA-AES128-SHA', 'ECDHE-ECDSA-AES256-SHA', 'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'AES128-SHA', 'AES256-SHA', 'DES-CBC3-SHA',
];

/** A cipher by its OpenSSL name; what begins with a sign is an expression, which Istio does not read. */
export function cipherProblem(cipher: string): Problem {
  return CIPHERS.includes(cipher) || !/^[A-Za-z0-9]/.test(cipher)
    ? undefined
    : problem(cipher, 'use the OpenSSL name of a cipher such as "ECDHE-RSA-AES128-GCM-SHA256"');
}
