import { ClientCredential } from './client-credential';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { ifGiven } from '../base/problems';
import * as istio from '../imports/istio';
import { Problem, problem } from '../validation/vocabulary/problem';
import { serverNameProblem } from '../validation/vocabulary/server-name';

/** Options of TLS to a service, whichever its mode. */
export interface ClientTlsOptions {
  /**
   * Server name that the client asks for (SNI): at most 255 visible ASCII characters.
   *
   * @default - the host that each HTTP request names, and none for other protocols;
   * for `istioMutual` the name that Istio gives the service, port and subset
   */
  readonly sni?: string;

  /**
   * Names of which the server's certificate must carry one.
   *
   * @default - those that the ServiceEntry of the host lists. Also the host that each HTTP request names, unless `sni` is given:
   * with `sni` alone every name passes. For `istioMutual` the identities of the service's workloads
   */
  readonly subjectAltNames?: string[];

  /**
   * Whether the server's certificate goes unchecked. Excludes options that say how to check it.
   *
   * @default - false, unless the mesh does not check servers by default
   */
  readonly insecureSkipVerify?: boolean;
}

/** Options of TLS where the server alone shows a certificate. */
export interface SimpleTlsOptions extends ClientTlsOptions {
  /**
   * Path of a mounted file with the authorities that the server's certificate is checked against (PEM).
   *
   * @default - the authorities of the operating system, unless the mesh does not check servers by default
   */
  readonly caCertificates?: string;

  /**
   * Path of a mounted file with the server certificates that are revoked (PEM).
   *
   * @default - nothing is revoked
   */
  readonly caCrl?: string;

  /**
   * Name of a secret with the authorities and the revoked certificates, or `configmap://` and the name of a config map;
   * in place of `caCertificates` and `caCrl`.
   *
   * @default - no secret
   */
  readonly credentialName?: string;
}

/**
 * Whether and how connections to a service are encrypted.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings
 */
export class ClientTls {
  /** No TLS, even where the mesh would use it. */
  public static disable(): ClientTls {
    return new ClientTls({ mode: istio.ClientTlsMode.DISABLE });
  }

  /**
   * The server shows a certificate. The client shows none.
   *
   * Throws if the options say in two ways how the server is checked, or how and that it is not.
   */
  public static simple(options: SimpleTlsOptions = {}): ClientTls {
    const { sni, subjectAltNames, insecureSkipVerify, caCertificates, caCrl, credentialName } = options;
    const checks = { caCertificates, credentialName, subjectAltNames };
    checkArguments('ClientTls.simple', {
      sni: ifGiven(sni, serverNameProblem),
      insecureSkipVerify: skipProblem(insecureSkipVerify, checks),
      credentialName: credentialName ? exclusionProblem(credentialName, { caCertificates, caCrl }) : undefined,
    });
    return new ClientTls({
      mode: istio.ClientTlsMode.SIMPLE, sni, subjectAltNames, insecureSkipVerify, caCertificates, caCrl, credentialName,
    });
  }

  /**
   * Both sides show a certificate, the client one of yours.
   *
   * Throws if the options say how the server is checked and that it is not.
   */
  public static mutual(credential: ClientCredential, options: ClientTlsOptions = {}): ClientTls {
    const { sni, subjectAltNames, insecureSkipVerify } = options;
    const rendered = credential._render();
    checkArguments('ClientTls.mutual', {
      sni: ifGiven(sni, serverNameProblem),
      insecureSkipVerify: skipProblem(insecureSkipVerify, { caCertificates: rendered.caCertificates, subjectAltNames }),
    });
    return new ClientTls({ mode: istio.ClientTlsMode.MUTUAL, ...rendered, sni, subjectAltNames, insecureSkipVerify });
  }

  /** Both sides show the certificates that Istio gives to workloads. */
  public static istioMutual(options: ClientTlsOptions = {}): ClientTls {
    const { sni, subjectAltNames, insecureSkipVerify } = options;
    checkArguments('ClientTls.istioMutual', { sni: ifGiven(sni, serverNameProblem) });
    return new ClientTls({ mode: istio.ClientTlsMode.ISTIO_MUTUAL, sni, subjectAltNames, insecureSkipVerify });
  }

  private readonly settings: istio.ClientTlsSettings;

  private constructor(settings: istio.ClientTlsSettings) {
    this.settings = frozen(settings);
  }

  /** @internal */
  public _render(): istio.ClientTlsSettings {
    return this.settings;
  }
}

type TlsValues = Record<string, string | string[] | undefined>;

function skipProblem(skip: boolean | undefined, checks: TlsValues): Problem {
  return skip === true ? exclusionProblem(skip, checks) : undefined;
}

/** The problem of a value that excludes others: empty ones count as left out, as they do for Istio. */
function exclusionProblem(value: string | boolean, others: TlsValues): Problem {
  const given = Object.entries(others).filter(([, other]) => other !== undefined && other.length > 0).map(([name]) => name);
  return given.length === 0 ? undefined : problem(value, `leave it out, or ${given.join(' and ')}`);
}
