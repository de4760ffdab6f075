/** Versions of the TLS protocol. */
export enum TlsVersion {
  /** The proxy's choice. */
  AUTO = 'TLS_AUTO',

  /** TLS 1.0, which needs `cipherSuites` that still allow it. */
  TLS_1_0 = 'TLSV1_0',

  /** TLS 1.1, which needs `cipherSuites` that still allow it. */
  TLS_1_1 = 'TLSV1_1',

  /** TLS 1.2. */
  TLS_1_2 = 'TLSV1_2',

  /** TLS 1.3. */
  TLS_1_3 = 'TLSV1_3',
}
