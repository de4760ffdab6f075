import { IConstruct } from 'constructs';
import { late } from './late';
import { GATEWAY, ObjectReference, SECRET, SERVICE, SERVICE_ENTRY, objectReference, referenceTo } from './object-reference';
import { portOf, serviceOf } from './service-reference';
import { IDestination } from '../discovery/destination';
import * as gatewayapi from '../imports/gatewayapi';

/**
 * References of the Gateway API that are neither parents of routes nor their backends.
 *
 * Names and ports of services are read when the app is synthesized; Python and Go read them at once.
 *
 * @see https://gateway-api.sigs.k8s.io/concepts/api-overview/
 */
export class ObjectRef {
  /**
   * An object of any namespace: a ConfigMap or Secret with the authorities that clients of a Gateway are checked by (`caCertificateRefs`), or the
   * parameters of a GatewayClass.
   *
   * @param object an ApiObject, or a construct whose default child it is
   */
  public static of(object: IConstruct): gatewayapi.ObjectReference {
    return referenceTo(object);
  }

  /**
   * An object of the same namespace: a ConfigMap or Secret with the authorities that the servers of a BackendTLSPolicy are checked by
   * (`caCertificateRefs`), the ConfigMap that a Gateway takes its parameters from, or what a filter is extended by.
   *
   * @param object an ApiObject, or a construct whose default child it is
   */
  public static local(object: IConstruct): gatewayapi.LocalObjectReference {
    const { group, kind, name } = referenceTo(object);
    return { group, kind, name };
  }

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
