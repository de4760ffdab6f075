import { ServerCredential } from './server-credential';
import { IstioMutualServerTlsOptions, MutualServerTlsOptions, ServerTlsOptions, SimpleServerTlsOptions } from './server-tls-options';
import { TlsVersion } from './tls-version';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { Problems } from '../base/problems';
import * as istio from '../imports/istio';
import { certificateHashProblem, spkiHashProblem } from '../validation/vocabulary/certificate-hash';
import { eachProblem } from '../validation/vocabulary/each';
import { problemIf } from '../validation/vocabulary/problem';
import { minVersionProblem } from '../validation/vocabulary/tls-version';

/**
 * How a server treats TLS.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/gateway/#ServerTLSSettings
 */
export class ServerTls {
  /** The server shows a certificate. Clients show none. Throws if the oldest version is above the newest one. */
  public static simple(credential: ServerCredential, options: SimpleServerTlsOptions = {}): ServerTls {
    checkArguments('ServerTls.simple', versionProblems(options));
    return new ServerTls(istio.ServerTlsMode.SIMPLE, {
      ...credential._render(),
      ...renderSimple(options),
    });
  }

  /**
   * Both sides show a certificate.
   *
   * Throws if there are no authorities to check clients against, or an option does not fit the credential or has a bad value.
   */
  public static mutual(credential: ServerCredential, options: MutualServerTlsOptions = {}): ServerTls {
    checkArguments('ServerTls.mutual', mutualProblems(credential, options));
    return new ServerTls(istio.ServerTlsMode.MUTUAL, renderMutual(credential, options));
  }

  /**
   * The server shows a certificate and checks that of a client which shows one.
   *
   * Throws if there are no authorities to check clients against, or an option does not fit the credential or has a bad value.
   */
  public static optionalMutual(credential: ServerCredential, options: MutualServerTlsOptions = {}): ServerTls {
    checkArguments('ServerTls.optionalMutual', mutualProblems(credential, options));
    return new ServerTls(istio.ServerTlsMode.OPTIONAL_MUTUAL, renderMutual(credential, options));
  }

  /** Both sides show the certificates that Istio gives to workloads, as between sidecars. */
  public static istioMutual(options: IstioMutualServerTlsOptions = {}): ServerTls {
    const { subjectAltNames, caCrl, insecureSkipVerify, httpsRedirect } = options;
    return new ServerTls(istio.ServerTlsMode.ISTIO_MUTUAL, { subjectAltNames, caCrl, insecureSkipVerify, httpsRedirect });
  }

  /** TLS is not ended here: connections are routed by server name, as TLS routes of VirtualServices say. */
  public static passthrough(options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls(istio.ServerTlsMode.PASSTHROUGH, { httpsRedirect: options.httpsRedirect });
  }

  /** TLS is not ended here: the server name itself names the service, as between the networks of one mesh. */
  public static autoPassthrough(options: ServerTlsOptions = {}): ServerTls {
    return new ServerTls(istio.ServerTlsMode.AUTO_PASSTHROUGH, { httpsRedirect: options.httpsRedirect });
  }

  private readonly settings: istio.ServerTlsSettings;

  private constructor(mode: istio.ServerTlsMode, settings: istio.ServerTlsSettings) {
    this.settings = frozen({ mode, ...settings });
  }

  /**
   * Whether TLS is not ended here.
   *
   * @internal
   */
  public get _passesThrough(): boolean {
    return [istio.ServerTlsMode.PASSTHROUGH, istio.ServerTlsMode.AUTO_PASSTHROUGH].includes(this.settings.mode!);
  }

  /** @internal */
  public _render(): istio.ServerTlsSettings {
    return this.settings;
  }
}

function versionProblems({ minProtocolVersion, maxProtocolVersion }: SimpleServerTlsOptions): Problems {
  return { minProtocolVersion: minVersionProblem(minProtocolVersion, maxProtocolVersion) };
}

function mutualProblems(credential: ServerCredential, options: MutualServerTlsOptions): Problems {
  const isSecret = credential._isSecret;
  const { verifyCertificateSpki, verifyCertificateHash, caCertificates, caCrl, caCertCredentialName } = options;
  const authorities = caCertificates ?? credential._render().caCertificates ?? '';
  const useless = (value: string | string[] | undefined, fix: string, fitsSecret: boolean) =>
    problemIf(value !== undefined && value.length > 0 && isSecret !== fitsSecret, `is not read where the certificate is in ${isSecret ? 'a secret' : 'files'}`, fix);
  return {
    ...versionProblems(options),
    verifyCertificateSpki: useless(verifyCertificateSpki, 'use a secret', true),
    ...eachProblem('verifyCertificateSpki', verifyCertificateSpki, spkiHashProblem),
    verifyCertificateHash: useless(verifyCertificateHash, 'use a secret', true),
    ...eachProblem('verifyCertificateHash', verifyCertificateHash, certificateHashProblem),
    caCertificates: useless(caCertificates, 'put the authorities into the secret (key ca.crt), or name another one by caCertCredentialName', false)
      ?? problemIf(!isSecret && authorities === '', 'missing', 'use the path of the authorities that clients are checked against'),
    caCrl: useless(caCrl, 'put the list into the secret (key ca.crl)', false),
    caCertCredentialName: useless(caCertCredentialName, 'use caCertificates', true),
  };
}

function renderSimple({ minProtocolVersion, maxProtocolVersion, cipherSuites, httpsRedirect }: SimpleServerTlsOptions): istio.ServerTlsSettings {
  return {
    minProtocolVersion: renderVersion(minProtocolVersion),
    maxProtocolVersion: renderVersion(maxProtocolVersion),
    cipherSuites,
    httpsRedirect,
  };
}

function renderMutual(credential: ServerCredential, options: MutualServerTlsOptions): istio.ServerTlsSettings {
  const certificate = credential._render();
  return {
    ...certificate,
    ...renderSimple(options),
    subjectAltNames: options.subjectAltNames,
    verifyCertificateSpki: options.verifyCertificateSpki,
    verifyCertificateHash: options.verifyCertificateHash,
    caCertificates: options.caCertificates ?? certificate.caCertificates,
    caCrl: options.caCrl,
    caCertCredentialName: options.caCertCredentialName,
    insecureSkipVerify: options.insecureSkipVerify,
  };
}

function renderVersion(version: TlsVersion | undefined): istio.TlsProtocol | undefined {
  return version as string | undefined as istio.TlsProtocol | undefined;
}
