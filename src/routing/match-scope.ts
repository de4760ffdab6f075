import { IMeshGateway } from '../gateway/mesh-gateway-reference';

/** Where a match applies: on which port, and to requests that come from which workloads or through which gateways. */
export interface MatchScope {
  /**
   * Port that the client addresses, 1 to 65535. A host that exposes only one port needs none.
   *
   * @default - any port
   */
  readonly port?: number;

  /**
   * Labels that the client's workload must have. Ignored where the VirtualService is bound to gateways without the sidecars.
   *
   * @default - any workload
   */
  readonly sourceLabels?: { [key: string]: string };

  /**
   * Namespace that the client's workload must be in: at most 63 letters, digits and inner dashes. Ignored where the VirtualService is bound to gateways without the sidecars.
   *
   * @default - any namespace
   */
  readonly sourceNamespace?: string;

  /**
   * Gateways that the match is for, instead of those of the VirtualService.
   *
   * @default - the gateways of the VirtualService
   */
  readonly gateways?: IMeshGateway[];
}
