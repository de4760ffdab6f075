import { IConstruct } from 'constructs';
import { late } from './late';
import { GATEWAY, LISTENER_SET, ReferredKind, SERVICE_ENTRY, objectReference } from './object-reference';
import { serviceOf } from './service-reference';
import { checkArguments } from '../base/argument';
import { ifGiven } from '../base/problems';
import { IDestination } from '../discovery/destination';
import * as gatewayapi from '../imports/gatewayapi';
import { portProblem } from '../validation/vocabulary/numbers';
import { objectNameProblem } from '../validation/vocabulary/subdomain';

/** Options of a reference to a gateway. */
export interface ParentRefOptions {
  /**
   * Name of one listener.
   *
   * @default - all listeners that allow the route
   */
  readonly sectionName?: string;

  /**
   * Port of the listeners, 1 to 65535.
   *
   * @default - any port
   */
  readonly port?: number;
}

/**
 * What a route of the Gateway API is for, to stand among its `parentRefs`.
 *
 * Names and ports of services are read when the app is synthesized; Python and Go read them at once.
 *
 * @see https://gateway-api.sigs.k8s.io/concepts/api-overview/#attaching-routes-to-gateways
 */
export class ParentRef {
  /**
   * A Gateway of the Gateway API.
   *
   * @param gateway an ApiObject of that kind, or a construct whose default child it is. Throws if it is of another kind
   * @param options part of the gateway. Throws if a value is wrong
   */
  public static gateway(gateway: IConstruct, options: ParentRefOptions = {}): gatewayapi.ParentReference {
    return ParentRef.object('ParentRef.gateway', gateway, GATEWAY, options);
  }

  /**
   * A set of listeners that was added to a gateway.
   *
   * @param listeners an ApiObject of kind ListenerSet, or a construct whose default child it is. Throws if it is of another kind
   * @param options part of the set. Throws if a value is wrong
   */
  public static listenerSet(listeners: IConstruct, options: ParentRefOptions = {}): gatewayapi.ParentReference {
    return ParentRef.object('ParentRef.listenerSet', listeners, LISTENER_SET, options);
  }

  /**
   * All calls to a service from within the mesh, or those to one of its ports.
   *
   * @param service a service of the cluster, or one of its ports. At synthesis another one is an error, a subset for example
   */
  public static service(service: IDestination): gatewayapi.ParentReference {
    const parent = () => clusterService('ParentRef.service', service);
    return late<gatewayapi.ParentReference>({
      group: () => parent().group,
      kind: () => parent().kind,
      name: () => parent().name,
      namespace: () => parent().namespace,
      port: () => service.toDestination()._portNumber(),
    });
  }

  /**
   * All calls from within the mesh to the hosts of a ServiceEntry.
   *
   * @param entry a `ServiceEntry`, or an ApiObject of that kind. Throws if it is of another kind
   */
  public static serviceEntry(entry: IConstruct): gatewayapi.ParentReference {
    return ParentRef.object('ParentRef.serviceEntry', entry, SERVICE_ENTRY, {});
  }

  private static object(where: string, construct: IConstruct, kind: ReferredKind, options: ParentRefOptions): gatewayapi.ParentReference {
    checkArguments(where, { sectionName: ifGiven(options.sectionName, objectNameProblem), port: ifGiven(options.port, portProblem) });
    return { ...objectReference(where, construct, kind), ...options };
  }

  private constructor() {}
}

function clusterService(where: string, destination: IDestination) {
  const service = serviceOf(where, destination);
  if (service.kind !== 'Service') {
    throw new Error(`${where}: "${service.name}" is no Kubernetes Service; use ParentRef.serviceEntry`);
  }
  return service;
}
