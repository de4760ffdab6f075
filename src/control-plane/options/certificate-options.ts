import { Tree } from '../values/tree';

/** Options of the certificates that identify workloads. */
export interface CertificateOptions {
  /**
   * Who signs the certificate of istiod itself: `istiod`, `kubernetes`, `custom`, `none`, or a signer of the cluster as `k8s.io/<signer>`.
   *
   * @default 'istiod'
   */
  readonly provider?: string;

  /**
   * Signers of the cluster that istiod may approve requests for.
   *
   * @default - none
   */
  readonly signers?: string[];

  /**
   * Address (host and port) of the authority that signs for workloads.
   *
   * @default - istiod
   */
  readonly caAddress?: string;

  /**
   * Name of the authority that signs for workloads, such as `GkeWorkloadCertificate`.
   *
   * @default - istiod
   */
  readonly caName?: string;

  /**
   * ConfigMap with the certificates that istiod's own is checked with.
   *
   * @default 'istio-ca-root-cert'
   */
  readonly trustBundle?: string;

  /**
   * Audience of the tokens by which pods identify themselves.
   *
   * @default 'istio-ca'
   */
  readonly tokenAudience?: string;

  /**
   * Whether proxies have the certificates of Secrets `istio.<service account>`, as an authority of old writes them.
   *
   * @default false
   */
  readonly mountSecrets?: boolean;
}

/** The settings of certificates. */
export function renderCertificates(options: CertificateOptions): Tree {
  return {
    global: {
      pilotCertProvider: options.provider,
      certSigners: options.signers,
      caAddress: options.caAddress,
      caName: options.caName,
      trustBundleName: options.trustBundle,
      sds: { token: { aud: options.tokenAudience } },
      mountMtlsCerts: options.mountSecrets,
    },
  };
}
