import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { Problem, problem } from '../validation/vocabulary/problem';

/** Files with a certificate and its key, as paths in the file system of the proxy. */
export interface CertificateFiles {
  /** Path of the server's certificate chain (PEM). */
  readonly serverCertificate: string;

  /** Path of the server's private key (PEM). */
  readonly privateKey: string;

  /**
   * Path of the authorities that client certificates are checked against (PEM).
   *
   * @default - clients are not checked against authorities of this certificate
   */
  readonly caCertificates?: string;
}

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
    checkArguments('ServerCredential.secret', { name: emptyProblem(name, 'use the name of a secret') });
    return new ServerCredential({ credentialName: name });
  }

  /**
   * Two secrets, typically one with an RSA and one with an ECDSA certificate: each client gets the one it understands.
   *
   * @param first name of a secret
   * @param second name of another secret
   */
  public static secrets(first: string, second: string): ServerCredential {
    return new ServerCredential({ credentialNames: [first, second] });
  }

  /** Files that are mounted into the gateway's pods. */
  public static files(files: CertificateFiles): ServerCredential {
    checkArguments('ServerCredential.files', fileProblems(files));
    return new ServerCredential({ ...certificate(files) });
  }

  /**
   * Two pairs of mounted files, typically one with an RSA and one with an ECDSA certificate.
   *
   * @param first files of a certificate
   * @param second files of another certificate; left out, there is one
   */
  public static filePairs(first: CertificateFiles, second?: CertificateFiles): ServerCredential {
    const pairs = second === undefined ? [first] : [first, second];
    pairs.forEach(pair => checkArguments('ServerCredential.filePairs', fileProblems(pair)));
    return new ServerCredential({ tlsCertificates: pairs.map(certificate) });
  }

  private constructor(private readonly settings: istio.ServerTlsSettings) {}

  /** @internal */
  public _render(): istio.ServerTlsSettings {
    return this.settings;
  }
}

function certificate({ serverCertificate, privateKey, caCertificates }: CertificateFiles): istio.TlsCertificate {
  return { serverCertificate, privateKey, caCertificates };
}

function fileProblems({ serverCertificate, privateKey }: CertificateFiles): { [argument: string]: Problem } {
  return {
    serverCertificate: emptyProblem(serverCertificate, 'use the path of a certificate'),
    privateKey: emptyProblem(privateKey, 'use the path of a private key'),
  };
}

function emptyProblem(text: string, repair: string): Problem {
  return text === '' ? problem(text, repair) : undefined;
}
