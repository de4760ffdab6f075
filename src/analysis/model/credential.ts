import type { X509Certificate } from 'crypto';
import { GatewayServer } from './gateways';
import { labelsAt } from './read';
import { Manifest } from '../../validation/manifest';
import { item } from '../../validation/path';
import { certificateFrom } from '../../validation/vocabulary/certificate';
import { Problem } from '../../validation/vocabulary/problem';

/** Names of certificate, key and certificate authority in a Secret: Istio's own, and those of `kubernetes.io/tls`. */
const NAMES = [
  { certificate: 'cert', key: 'key' },
  { certificate: 'tls.crt', key: 'tls.key' },
] as const;
/** TLS modes of servers that show a certificate from a Secret. */
const USING: readonly string[] = ['SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL'];
const AUTHORITIES = ['cacert', 'ca.crt'];
const BLOCK = /-----BEGIN ([^-\n]+)-----([\s\S]*?)-----END \1-----/;

/** A Secret that a server of a Gateway names as its certificate. */
export interface NamedCredential {
  readonly name: string;
  readonly path: string;
}

/** The certificates that a server names, if it ends TLS with those of a user. */
export function credentialsOf({ tls, path }: GatewayServer): NamedCredential[] {
  if (tls === undefined || !USING.includes(tls.mode ?? '')) {
    return [];
  }
  return [
    ...(tls.credentialName ?? '') === '' ? [] : [{ name: tls.credentialName!, path: `${path}.tls.credentialName` }],
    ...(tls.credentialNames ?? []).map((name, index) => ({ name, path: item(`${path}.tls.credentialNames`, index) })),
  ];
}

/** What keeps a gateway from using a Secret as its certificate. */
export function credentialProblem(secret: Manifest): Problem {
  const contents = contentsOf(secret);
  const pair = NAMES.find(({ certificate, key }) => isFilled(contents[certificate]) && isFilled(contents[key]));
  if (pair === undefined) {
    return {
      message: `it has ${Object.keys(contents).map(name => JSON.stringify(name)).slice(0, 3).join(', ') || 'nothing'}`,
      fix: 'put the certificate in "tls.crt" and its key in "tls.key"',
    };
  }
  return certificateProblem(contents[pair.certificate]);
}

/** Whether a Secret is to be filled by somebody else. */
export function isEmptySecret(secret: Manifest): boolean {
  return Object.keys(contentsOf(secret)).length === 0;
}

/** Whether a Secret holds the authority that clients' certificates are verified by. */
export function hasAuthority(secret: Manifest): boolean {
  const contents = contentsOf(secret);
  return AUTHORITIES.some(name => isFilled(contents[name]));
}

function certificateProblem(text: string): Problem {
  const certificate = firstCertificateIn(text);
  if (certificate === undefined) {
    return { message: 'its certificate is not readable', fix: 'use a certificate in PEM form' };
  }
  const now = Date.now();
  if (now > Date.parse(certificate.validTo)) {
    return { message: `its certificate expired on ${certificate.validTo}`, fix: 'renew it' };
  }
  return now < Date.parse(certificate.validFrom)
    ? { message: `its certificate is not valid before ${certificate.validFrom}`, fix: 'use one that is valid' }
    : undefined;
}

/** The certificate in the first block of a text: Istio reads no further. */
function firstCertificateIn(text: string): X509Certificate | undefined {
  const [, , body] = BLOCK.exec(text) ?? [];
  return body === undefined ? undefined : certificateFrom(body);
}

/** What the API server makes of `data`, and of `stringData`, which goes before. */
function contentsOf(secret: Manifest): Readonly<Record<string, string>> {
  const encoded = Object.entries(labelsAt(secret, 'data')).map(([name, text]) => [name, Buffer.from(text, 'base64').toString('latin1')]);
  return { ...Object.fromEntries(encoded), ...labelsAt(secret, 'stringData') };
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}
