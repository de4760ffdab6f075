import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { runFolder } from './places';

/** A certificate and its key, as PEM. Who trusts the certificate trusts its owner. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Makes a certificate for the run: signed by itself, for one name, and gone with the folder of the run. */
export function makeCertificate(name: string): Certificate {
  const [certificate, key] = ['crt', 'key'].map(extension => path.join(runFolder(), `${name}.${extension}`));
  try {
    execFileSync('openssl', [
      'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
      '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-keyout', key, '-out', certificate,
    ], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(`openssl 1.1.1 or newer is needed to make a certificate, and cannot: ${String(error)}`);
  }
  return { certificate: fs.readFileSync(certificate, 'utf8'), key: fs.readFileSync(key, 'utf8') };
}
