/**
 * The version of the PROXY protocol, by which a service learns the address of the original client.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/destination-rule/#TrafficPolicy-ProxyProtocol
 */
export enum ProxyProtocolVersion {
  /** The readable version. */
  V1 = 'V1',

  /** The binary version. */
  V2 = 'V2',
}
