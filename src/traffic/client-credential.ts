import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { emptyProblem } from '../validation/vocabulary/empty';

/** Files with a client's certificate and key, as paths in the file system of the proxy. */
export interface ClientCertificateFiles {
  /** Path of the client's certificate chain (PEM). */
  readonly clientCertificate: string;

  /** Path of the client's private key (PEM). */
  readonly privateKey: string;

  /**
   * Path of the authorities that the server's certificate is checked against (PEM).
   *
   * @default - the server's certificate is not checked, or against the authorities of the operating system, as the mesh is set up
   */
  readonly caCertificates?: string;

  /**
   * Path of the server certificates that are revoked (PEM).
   *
   * @default - nothing is revoked
   */
  readonly caCrl?: string;
}

/**
 * The certificate that a client shows to a server.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings
 */
export class ClientCredential {
  /**
   * A Kubernetes secret in the namespace of the proxies that use the rule: at gateways, and at sidecars that a rule with
   * a workload selector is for.
   *
   * @param name name of a secret with certificate, key and, for checking the server, authorities
   */
  public static secret(name: string): ClientCredential {
    checkArguments('ClientCredential.secret', { name: emptyProblem(name, 'use the name of a secret') });
    return new ClientCredential({ credentialName: name });
  }

  /** Files that are mounted into the proxies' pods. */
  public static files(files: ClientCertificateFiles): ClientCredential {
    const { clientCertificate, privateKey, caCertificates, caCrl } = files;
    checkArguments('ClientCredential.files', {
      clientCertificate: emptyProblem(clientCertificate, 'use the path of a certificate'),
      privateKey: emptyProblem(privateKey, 'use the path of a private key'),
    });
    return new ClientCredential({ clientCertificate, privateKey, caCertificates, caCrl });
  }

  private constructor(private readonly settings: istio.ClientTlsSettings) {}

  /** @internal */
  public _render(): istio.ClientTlsSettings {
    return this.settings;
  }
}
