import { ApiObject } from 'cdk8s';

/** A port of a service. */
export interface NamedPort {
  readonly name?: string;
  readonly number: number;
}

/** The ports of a service, read late because they may still change. */
export type ServicePorts = () => NamedPort[];

/** The ports that a Kubernetes Service exposes. */
export function portsOfService(service: ApiObject): ServicePorts {
  return () => (service.toJson().spec?.ports ?? []).map((port: { name?: string; port: number }) => ({
    name: port.name,
    number: port.port,
  }));
}
