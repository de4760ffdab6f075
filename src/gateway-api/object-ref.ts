import { IConstruct } from 'constructs';
import { late } from './late';
import { GATEWAY, ObjectReference, SECRET, SERVICE, SERVICE_ENTRY, objectReference } from './object-reference';
import { portOf, serviceOf } from './service-reference';
import { IDestination } from '../discovery/destination';
import * as gatewayapi from '../imports/gatewayapi';

/**
 * References of the Gateway API that are neither parents of routes nor their backends.
 *
 * Names and ports of services are read when the app is synthesized; Python and Go read them at once.
 */
export class ObjectRef {
  /**
   * The gateway that a ListenerSet adds listeners to.
   *
   * @param gateway an ApiObject of kind Gateway of the Gateway API, or a construct whose default child it is. Throws if it is of another kind
   */
  public static gateway(gateway: IConstruct): gatewayapi.ParentGatewayReference {
    return objectReference('ObjectRef.gateway', gateway, GATEWAY);
  }

  /**
   * A secret with a certificate and its key, for a listener.
   *
   * @param secret a Secret of cdk8s-plus, or any construct whose default child is an ApiObject of that kind. Throws if it is of another kind
   */
  public static secret(secret: IConstruct): gatewayapi.SecretObjectReference {
    return objectReference('ObjectRef.secret', secret, SECRET);
  }

  /**
   * The service that a BackendTLSPolicy is for. The policy belongs into its namespace.
   *
   * @param service a service of the cluster or of a `ServiceEntry` of this app, or one of its ports, which has to have a name. At synthesis
   * anything else is an error
   */
  public static tlsTarget(service: IDestination): gatewayapi.BackendTlsPolicyTargetRef {
    const target = () => tlsTargetOf(service);
    return late<gatewayapi.BackendTlsPolicyTargetRef>({
      group: () => target().group,
      kind: () => target().kind,
      name: () => target().name,
      sectionName: () => service.toDestination()._portNumber() === undefined ? undefined : portName(service),
    });
  }

  private constructor() {}
}

function tlsTargetOf(destination: IDestination): ObjectReference {
  const service = serviceOf('ObjectRef.tlsTarget', destination);
  if (service.kind === SERVICE.kind) {
    return service;
  }
  const entry = destination.toDestination()._service?._object?.name;
  if (entry === undefined) {
    throw new Error(`ObjectRef.tlsTarget: "${service.name}" is neither a Kubernetes Service nor of a ServiceEntry of this app; use one of them`);
  }
  return { ...SERVICE_ENTRY, name: entry };
}

function portName(service: IDestination): string {
  const { name, number } = portOf('ObjectRef.tlsTarget', service);
  if (name === undefined) {
    throw new Error(`ObjectRef.tlsTarget: port ${number} has no name; name it, or leave it out`);
  }
  return name;
}
