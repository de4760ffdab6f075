import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';

/** The object of this app that brings a service to the registry. */
export interface ServiceObject {
  readonly construct: IConstruct;

  /** Name of the object. */
  readonly name?: string;

  /** Namespace of the object, which is also that of its pods. */
  readonly namespace?: string;

  /** Whether pods or virtual machines of the mesh are behind it, by their labels. */
  readonly hasPods: boolean;

  /** A label of the object. */
  label(key: string): string | undefined;

  /** Whether clients call the pods by their own addresses, since the service has none. Read late because it may still change. */
  isHeadless(): boolean;

  /** Labels of the pods behind the service; undefined where it selects none. Read late because they may still change. */
  selector(): { [key: string]: string } | undefined;
}

/** A Kubernetes Service as an object of the registry. */
export function objectOfService(service: ApiObject): ServiceObject {
  return {
    construct: service,
    name: service.name,
    namespace: service.metadata.namespace,
    hasPods: true,
    label: key => service.metadata.getLabel(key),
    isHeadless: () => service.toJson().spec?.clusterIP === 'None',
    selector: () => service.toJson().spec?.selector,
  };
}
