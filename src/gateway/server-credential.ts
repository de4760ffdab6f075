import { checkArguments } from '../base/argument';
import { Problems, withinEach } from '../base/problems';
import * as istio from '../imports/istio';
import { eachProblem } from '../validation/vocabulary/each';
import { emptyProblem } from '../validation/vocabulary/empty';
import { Problem } from '../validation/vocabulary/problem';

/** Files with a certificate and its key, as paths in the file system of the proxy. */
export interface CertificateFiles {
  /** Path of the server's certificate chain (PEM). */
  readonly serverCertificate: string;

  /** Path of the server's private key (PEM). */
  readonly privateKey: string;

  /**
   * Path of the authorities that client certificates are checked against (PEM). One of several pairs is not asked for them:
   * `caCertificates` of the TLS options is.
   *
   * @default - clients are not checked against authorities of this certificate
   */
  readonly caCertificates?: string;
}

const MAX_CERTIFICATES = 2;

/**
 * The certificate that a server shows to its clients.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings
 */
export class ServerCredential {
  /**
   * A Kubernetes secret in the namespace of the gateway's pods.
   *
   * For mutual TLS the secret also holds the client authorities (key `ca.crt`), or a secret of the same name with `-cacert` behind does.
   *
   * @param name name of a secret of type `kubernetes.io/tls`, or of an opaque one with the keys `tls.crt` and `tls.key`
   */
  public static secret(name: string): ServerCredential {
    checkArguments('ServerCredential.secret', { name: secretProblem(name) });
    return new ServerCredential({ credentialName: name });
  }

  /**
   * Two secrets, typically one with an RSA and one with an ECDSA certificate: each client gets the one it understands.
   *
   * @param names names of one or two secrets, the first of which holds the client authorities for mutual TLS
   */
  public static secrets(names: string[]): ServerCredential {
    checkArguments('ServerCredential.secrets', { names: countProblem(names), ...eachProblem('names', names, secretProblem) });
    return new ServerCredential({ credentialNames: [...names] });
  }

  /** Files that are mounted into the gateway's pods. */
  public static files(files: CertificateFiles): ServerCredential {
    checkArguments('ServerCredential.files', fileProblems(files));
    return new ServerCredential({ ...certificate(files) });
  }

  /**
   * Two pairs of mounted files, typically one with an RSA and one with an ECDSA certificate.
   *
   * @param pairs files of one or two certificates
   */
  public static filePairs(pairs: CertificateFiles[]): ServerCredential {
    checkArguments('ServerCredential.filePairs', { pairs: countProblem(pairs), ...withinEach('pairs', pairs, fileProblems) });
    return new ServerCredential({ tlsCertificates: pairs.map(certificate) });
  }

  private constructor(private readonly settings: istio.ServerTlsSettings) {}

  /**
   * Whether Istio reads the certificate from a secret, and all that belongs to it.
   *
   * @internal
   */
  public get _isSecret(): boolean {
    return this.settings.credentialName !== undefined || this.settings.credentialNames !== undefined;
  }

  /** @internal */
  public _render(): istio.ServerTlsSettings {
    return this.settings;
  }
}

function certificate({ serverCertificate, privateKey, caCertificates }: CertificateFiles): istio.TlsCertificate {
  return { serverCertificate, privateKey, caCertificates };
}

function secretProblem(name: string): Problem {
  return emptyProblem(name, 'use the name of a secret');
}

function countProblem(certificates: unknown[]): Problem {
  return certificates.length >= 1 && certificates.length <= MAX_CERTIFICATES
    ? undefined
    : { message: `got ${certificates.length} certificates`, fix: 'use one or two' };
}

function fileProblems({ serverCertificate, privateKey }: CertificateFiles): Problems {
  return {
    serverCertificate: emptyProblem(serverCertificate, 'use the path of a certificate'),
    privateKey: emptyProblem(privateKey, 'use the path of a private key'),
  };
}
