/** Scheme of a URL that a redirect leads to. */
export enum RedirectScheme {
  /** Without encryption. */
  HTTP = 'http',
  /** With encryption. */
  HTTPS = 'https',
}

/** The port of a redirect that depends on the request or on the scheme. */
export enum RedirectPort {
  /** The default of the scheme: 80 or 443. */
  FROM_PROTOCOL_DEFAULT = 'FROM_PROTOCOL_DEFAULT',
  /** The port that the request came in by. */
  FROM_REQUEST_PORT = 'FROM_REQUEST_PORT',
}

/**
 * Where a client is sent instead: what is not given stays as in the request. At least one part of the URL is needed.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#HTTPRedirect
 */
export interface Redirect {
  /**
   * New path, with its query if it has one. Excludes `prefixRewrite`.
   *
   * @default - the path of the request
   */
  readonly uri?: string;

  /**
   * New text for the matched prefix of the path. All matches on the path must be prefix matches. Excludes `uri`.
   *
   * @default - the path of the request
   */
  readonly prefixRewrite?: string;

  /**
   * New host.
   *
   * @default - the host of the request
   */
  readonly authority?: string;

  /**
   * New port, 1 to 65535. Excludes `derivePort`.
   *
   * @default - the port of the request, even where the scheme changes
   */
  readonly port?: number;

  /**
   * New port by a rule. Excludes `port`.
   *
   * @default - the port of the request, even where the scheme changes
   */
  readonly derivePort?: RedirectPort;

  /**
   * New scheme.
   *
   * @default - the scheme of the request
   */
  readonly scheme?: RedirectScheme;

  /**
   * Status of the response, 300 to 399. Proxies know 301, 302, 303, 307 and 308.
   *
   * @default 301
   */
  readonly redirectCode?: number;
}
