import { ServerCredential } from './server-credential';
import { TlsVersion } from './tls-version';
import * as istio from '../imports/istio';

/** Options of a server's TLS, whichever its mode. */
export interface ServerTlsOptions {
  /**
   * Oldest version that clients may speak.
   *
   * @default - TLS 1.2, the proxy's own
   */
  readonly minProtocolVersion?: TlsVersion;

  /**
   * Newest version that clients may speak.
   *
   * @default - TLS 1.3, the proxy's own
   */
  readonly maxProtocolVersion?: TlsVersion;

  /**
   * Cipher suites that clients may choose from, in the names of BoringSSL (`ECDHE-RSA-AES128-GCM-SHA256`). For TLS 1.2 and older.
   *
   * @default - the proxy's own list
   */
  readonly cipherSuites?: string[];

  /**
   * Names that the certificate of a client must carry one of.
   *
   * @default - any name
   */
  readonly subjectAltNames?: string[];

  /**
   * SHA-256 hashes, in base64, of the public keys (SPKI) of the client certificates let in.
   *
   * @default - no such restriction
   */
  readonly verifyCertificateSpki?: string[];

  /**
   * SHA-256 hashes, in hexadecimal with or without colons, of the client certificates let in.
   *
   * @default - no such restriction
   */
  readonly verifyCertificateHash?: string[];

  /**
   * Path of a mounted file with the authorities that client certificates are checked against (PEM).
   *
   * @default - the one of the credential
   */
  readonly caCertificates?: string;

  /**
   * Path of a mounted file with revoked client certificates (PEM). With a secret, the list belongs into the secret (key `ca.crl`).
   *
   * @default - nothing is revoked
   */
  readonly caCrl?: string;

  /**
   * Name of a secret or config map with the authorities that client certificates are checked against, in place of those of the credential.
   *
   * @default - the authorities of the credential
   */
  readonly caCertCredentialName?: string;

  /**
   * Whether a client stays connected although its certificate failed the checks.
   *
   * @default false
   */
  readonly insecureSkipVerify?: boolean;

  /**
   * Whether requests are redirected to HTTPS.
   *
   * @deprecated it has no effect where there is TLS; use `httpsRedirect` of `Server.http`.
   * @default false
   */
  readonly httpsRedirect?: boolean;
}

/**
 * How a server treats TLS.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings
 */
export class ServerTls {
  /** The server shows a certificate. Clients show none. */
  public static simple(credential: ServerCredential, options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls(istio.ServerTlsMode.SIMPLE, options, credential);
  }

  /** Both sides show a certificate. */
  public static mutual(credential: ServerCredential, options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls(istio.ServerTlsMode.MUTUAL, options, credential);
  }

  /** The server shows a certificate and checks that of a client which shows one. */
  public static optionalMutual(credential: ServerCredential, options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls(istio.ServerTlsMode.OPTIONAL_MUTUAL, options, credential);
  }

  /** Both sides show the certificates that Istio gives to workloads, as between sidecars. */
  public static istioMutual(options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls(istio.ServerTlsMode.ISTIO_MUTUAL, options);
  }

  /** TLS is not ended here: connections are routed by server name, as TLS routes of VirtualServices say. */
  public static passthrough(options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls(istio.ServerTlsMode.PASSTHROUGH, options);
  }

  /** TLS is not ended here: the server name itself names the service, as between the networks of one mesh. */
  public static autoPassthrough(options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls(istio.ServerTlsMode.AUTO_PASSTHROUGH, options);
  }

  private constructor(
    private readonly mode: istio.ServerTlsMode,
    private readonly options: ServerTlsOptions,
    private readonly credential?: ServerCredential,
  ) {}

  /** @internal */
  public _render(): istio.ServerTlsSettings {
    const credential = this.credential?._render() ?? {};
    return {
      mode: this.mode,
      ...credential,
      minProtocolVersion: renderVersion(this.options.minProtocolVersion),
      maxProtocolVersion: renderVersion(this.options.maxProtocolVersion),
      cipherSuites: this.options.cipherSuites,
      subjectAltNames: this.options.subjectAltNames,
      verifyCertificateSpki: this.options.verifyCertificateSpki,
      verifyCertificateHash: this.options.verifyCertificateHash,
      caCertificates: this.options.caCertificates ?? credential.caCertificates,
      caCrl: this.options.caCrl,
      caCertCredentialName: this.options.caCertCredentialName,
      insecureSkipVerify: this.options.insecureSkipVerify,
      httpsRedirect: this.options.httpsRedirect,
    };
  }
}

function renderVersion(version: TlsVersion | undefined): istio.TlsProtocol | undefined {
  return version as string | undefined as istio.TlsProtocol | undefined;
}
