/** What happens to the headers of a message. */
export interface HeaderOperations {
  /**
   * Headers to write, by name. They replace what is there. Values may hold `%NAME%` of the proxy, and `%%` for a percent sign.
   *
   * @default - none
   */
  readonly set?: { [name: string]: string };

  /**
   * Headers to append to what is there, by name. Values are written as for `set`.
   *
   * @default - none
   */
  readonly add?: { [name: string]: string };

  /**
   * Names of headers to take away.
   *
   * @default - none
   */
  readonly remove?: string[];
}

/**
 * What happens to the headers of requests and responses.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#Headers
 */
export interface Headers {
  /**
   * Headers of the request, before it is sent on. Setting `host` rewrites the authority.
   *
   * @default - left as they are
   */
  readonly request?: HeaderOperations;

  /**
   * Headers of the response, before the client gets it. The authority cannot be among them.
   *
   * @default - left as they are
   */
  readonly response?: HeaderOperations;
}
