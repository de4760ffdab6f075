import { TlsVersion } from './tls-version';

/** Options of a server's TLS, whichever its mode. */
export interface ServerTlsOptions {
  /**
   * Whether requests are redirected to HTTPS.
   *
   * @deprecated it has no effect where there is TLS; use `httpsRedirect` of `Server.http`.
   * @default false
   */
  readonly httpsRedirect?: boolean;
}

/** Options of TLS where the server alone shows a certificate. */
export interface SimpleServerTlsOptions extends ServerTlsOptions {
  /**
   * Oldest version that clients may speak. Not above `maxProtocolVersion`.
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
   * Istio leaves out those that it does not know.
   *
   * @default - the proxy's own list
   */
  readonly cipherSuites?: string[];
}

/** Options of TLS where clients show a certificate of yours. */
export interface MutualServerTlsOptions extends SimpleServerTlsOptions {
  /**
   * Names that the certificate of a client must carry one of.
   *
   * @default - any name
   */
  readonly subjectAltNames?: string[];

  /**
   * SHA-256 hashes, in base64 (44 characters), of the public keys (SPKI) of the client certificates let in. Istio checks them
   * only if the certificate of the server is a secret.
   *
   * @default - no such restriction
   */
  readonly verifyCertificateSpki?: string[];

  /**
   * SHA-256 hashes, in hexadecimal (64 digits) with or without colons, of the client certificates let in. Istio checks them
   * only if the certificate of the server is a secret.
   *
   * @default - no such restriction
   */
  readonly verifyCertificateHash?: string[];

  /**
   * Path of a mounted file with the authorities that client certificates are checked against (PEM). For a server whose
   * certificate is in files; with a secret, they belong into the secret (key `ca.crt`).
   *
   * @default - the one of the credential
   */
  readonly caCertificates?: string;

  /**
   * Path of a mounted file with revoked client certificates (PEM). For a server whose certificate is in files; with a secret,
   * they belong into the secret (key `ca.crl`).
   *
   * @default - nothing is revoked
   */
  readonly caCrl?: string;

  /**
   * Name of a secret or config map with the authorities that client certificates are checked against, in place of those of
   * the credential, which is a secret then.
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
}

/** Options of TLS where clients show the certificate that Istio gave them. */
export interface IstioMutualServerTlsOptions extends ServerTlsOptions {
  /**
   * Names that the certificate of a client must carry one of, such as `spiffe://cluster.local/ns/shop/sa/web`.
   *
   * @default - any name
   */
  readonly subjectAltNames?: string[];

  /**
   * Path of a mounted file with revoked client certificates (PEM).
   *
   * @default - nothing is revoked
   */
  readonly caCrl?: string;

  /**
   * Whether a client stays connected although its certificate failed the checks.
   *
   * @default false
   */
  readonly insecureSkipVerify?: boolean;
}
