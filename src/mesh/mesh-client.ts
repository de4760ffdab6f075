import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { CallOptions } from './call-options';
import { Caller, declareCall } from './declare-call';
import { gatewayIdentity, isWaypoint } from './gateway-identity';
import { IDestination } from '../discovery/destination';
import { IngressGateway } from '../gateway/ingress-gateway';
import { GATEWAY, objectReference } from '../gateway-api/object-reference';
import { MeshIdentity, MeshIdentityOptions } from '../security/mesh-identity';

/** Options of a client that is known by its identity alone. */
export interface MeshClientOptions {
  /**
   * Whether the client calls services by way of their waypoints, as pods of the ambient mesh do. Sidecars go past them, and ingress gateways too where
   * the service does not ask for theirs.
   *
   * @default true
   */
  readonly usesWaypoints?: boolean;
}

/**
 * Someone who calls services of the app without being a workload of it: an ingress gateway, a monitoring system, a workload of another app.
 * Proven by mutual TLS, as all callers are.
 *
 * @see https://istio.io/latest/docs/concepts/security/#istio-identity
 */
export class MeshClient {
  /** An `IngressGateway` of this app, so that what it lets in reaches the services that it routes to. */
  public static ofIngress(ingress: IngressGateway): MeshClient {
    return new MeshClient({ identity: MeshIdentity.fromServiceAccount(ingress.serviceAccount), passes: ({ takesIngress }) => takesIngress });
  }

  /**
   * A Gateway of the Gateway API, for which istiod makes the pods: what it lets in reaches the services that it routes to. A waypoint is a client too,
   * of services that it only sends requests for others to.
   *
   * @param gateway an ApiObject of that kind, or a construct whose default child it is. Throws if it is of another kind
   */
  public static ofGateway(gateway: IConstruct, options: MeshIdentityOptions = {}): MeshClient {
    objectReference('MeshClient.ofGateway', gateway, GATEWAY);
    const apiObject = ApiObject.of(gateway);
    return new MeshClient({ identity: gatewayIdentity(apiObject, options), passes: ({ takesIngress }) => takesIngress && !isWaypoint(apiObject) });
  }

  /**
   * Whoever has the identity, such as the ingress gateway that Istio's installation brings:
   * `MeshIdentity.of('istio-system', 'istio-ingressgateway-service-account')` as istioctl installs it.
   */
  public static ofIdentity(identity: MeshIdentity, options: MeshClientOptions = {}): MeshClient {
    const { usesWaypoints = true } = options;
    return new MeshClient({ identity, passes: () => usesWaypoints });
  }

  private constructor(private readonly caller: Caller) {}

  /**
   * Declares a call: the policy of the callee allows it, and with that nothing that nobody declares.
   *
   * @param callee a port of a service whose pods are of this app. Throws otherwise: where nothing checks a call, it need not be declared
   */
  public calls(callee: IDestination, options: CallOptions = {}): void {
    const { service } = declareCall('MeshClient.calls', this.caller, callee, options);
    if (service._object?.hasPods !== true) {
      throw new Error('MeshClient.calls: callee: got a service whose pods are not of this app; declare the call where the pods are');
    }
  }
}
