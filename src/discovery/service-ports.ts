import { ApiObject } from 'cdk8s';
import { ServicePortText, serviceProtocol } from '../validation/vocabulary/service-protocol';

/** A port of a service. */
export interface NamedPort {
  readonly name?: string;
  readonly number: number;
  /** Number of the pods' port, or its name in the pods; the number of the service's port where nothing is said. */
  readonly targetPort?: number | string;
  /** In lower case; found out from each connection where nothing is said. */
  readonly protocol?: string;
}

/** The ports of a service, read late because they may still change. */
export type ServicePorts = () => NamedPort[];

/** The ports that a Kubernetes Service exposes. */
export function portsOfService(service: ApiObject): ServicePorts {
  return () => (service.toJson().spec?.ports ?? []).map((port: ServicePortText & { targetPort?: number | string }) => ({
    name: port.name,
    number: port.port,
    targetPort: port.targetPort,
    protocol: serviceProtocol(port),
  }));
}
