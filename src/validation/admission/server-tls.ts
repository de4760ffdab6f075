import { eachItem } from '../items';
import { joined } from '../joined';
import { fieldsSet, isSet } from './presence';
import type * as istio from '../../imports/istio';
import { CatalogueEntry, issuesOf } from '../catalogue/entry';
import { SERVER_TLS } from '../catalogue/server-tls';
import { Issue } from '../issue';
import { cipherProblem } from '../vocabulary/cipher';
import { problem, problemIf } from '../vocabulary/problem';

type Tls = istio.ServerTlsSettings;

const OLD_VERSIONS = ['TLSV1_0', 'TLSV1_1'];
const PASS_THROUGH = ['PASSTHROUGH', 'AUTO_PASSTHROUGH'];
const MUTUAL = ['MUTUAL', 'OPTIONAL_MUTUAL'];
const CERTIFICATES = [
  'serverCertificate', 'privateKey', 'caCertificates', 'tlsCertificates', 'credentialName', 'credentialNames',
] as const;

/** What istiod's webhook refuses in the TLS settings of a server, and what it warns of. */
export function serverTls(tls: Tls | null | undefined, path: string): Issue[] {
  if (!isSet(tls)) {
    return [];
  }
  const mode = tls.mode ?? 'PASSTHROUGH';
  return joined(
    ciphers(tls, path),
    mode === 'ISTIO_MUTUAL' ? ownCertificates(tls, path) : joined(
      PASS_THROUGH.includes(mode) ? ignoredCertificates(tls, path) : [],
      oneSource(tls, path),
      isEnding(mode) && fieldsSet(tls, 'credentialName', 'credentialNames').length > 0 ? [] : joined(certificates(tls, mode, path), crl(tls, mode, path)),
    ),
  );
}

/** Whether the server ends TLS with a certificate that the settings name. */
function isEnding(mode: string): boolean {
  return mode === 'SIMPLE' || MUTUAL.includes(mode);
}

function ciphers({ minProtocolVersion, cipherSuites }: Tls, path: string): Issue[] {
  const all = cipherSuites ?? [];
  return joined(
    issuesOf(SERVER_TLS.weakTls, `${path}.minProtocolVersion`,
      OLD_VERSIONS.includes(minProtocolVersion ?? '') && all.length === 0 ? problem(minProtocolVersion, 'list cipherSuites, or use TLSV1_2 or later') : undefined),
    eachItem(all, `${path}.cipherSuites`, (cipher, place) => issuesOf(SERVER_TLS.unknownCipher, place, cipherProblem(cipher))),
    all.flatMap((cipher, index) => issuesOf(SERVER_TLS.duplicateCipher, `${path}.cipherSuites[${index}]`,
      all.indexOf(cipher) < index && cipherProblem(cipher) === undefined ? problem(cipher, 'list it once') : undefined)),
  );
}

function ownCertificates(tls: Tls, path: string): Issue[] {
  return fieldsSet(tls, ...CERTIFICATES).flatMap(name => issuesOf(SERVER_TLS.ownCertificate, `${path}.${name}`,
    problemIf(true, 'stands beside mode ISTIO_MUTUAL', 'leave it out, or use another mode')));
}

function ignoredCertificates(tls: Tls, path: string): Issue[] {
  const ignored = fieldsSet(tls, 'caCrl', ...CERTIFICATES);
  return issuesOf(SERVER_TLS.ignoredCertificate, path,
    problemIf(ignored.length > 0, `${ignored.join(', ')} beside mode ${tls.mode ?? 'PASSTHROUGH'}`, 'leave them out, or use a mode that ends TLS'));
}

function oneSource(tls: Tls, path: string): Issue[] {
  const sources = [
    ...isSet(tls.serverCertificate) && isSet(tls.privateKey) ? ['serverCertificate'] : [],
    ...fieldsSet(tls, 'credentialName', 'credentialNames', 'tlsCertificates'),
  ];
  return issuesOf(SERVER_TLS.twoCertificates, path, problemIf(sources.length > 1, `got ${sources.join(' and ')}`, 'keep one of them'));
}

function certificates(tls: Tls, mode: string, path: string): Issue[] {
  if (!isEnding(mode)) {
    return [];
  }
  return joined(
    missing(SERVER_TLS.noClientCa, `${path}.caCertificates`, MUTUAL.includes(mode) && !isSet(tls.caCertificates)),
    isSet(tls.tlsCertificates) ? eachItem(tls.tlsCertificates, `${path}.tlsCertificates`, pair) : pair(tls, path),
  );
}

function pair({ serverCertificate, privateKey }: istio.TlsCertificate, path: string): Issue[] {
  return joined(
    missing(SERVER_TLS.noCertificate, `${path}.serverCertificate`, !isSet(serverCertificate)),
    missing(SERVER_TLS.noCertificate, `${path}.privateKey`, !isSet(privateKey)),
  );
}

function missing(entry: CatalogueEntry, path: string, isMissing: boolean): Issue[] {
  return issuesOf(entry, path, problemIf(isMissing, 'missing', 'give the path of the file, or name a credential'));
}

function crl(tls: Tls, mode: string, path: string): Issue[] {
  const place = `${path}.caCrl`;
  return isSet(tls.caCrl)
    ? joined(
      issuesOf(SERVER_TLS.uselessCrl, place, problemIf(isSet(tls.credentialName), 'stands beside credentialName', 'put the list into the credential')),
      issuesOf(SERVER_TLS.uselessCrl, place, problemIf(mode === 'SIMPLE', 'stands beside mode SIMPLE', 'leave it out, or use mode MUTUAL')),
    )
    : [];
}
