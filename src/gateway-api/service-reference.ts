import { App, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { ObjectReference, ReferredKind, SERVICE } from './object-reference';
import { IDestination } from '../discovery/destination';
import { serviceOfHost } from '../discovery/host-name';
import { NamedPort } from '../discovery/service-ports';

/** Istio's word for a host that no Service stands for; it has no namespace. */
const HOSTNAME: ReferredKind = { group: 'networking.istio.io', kind: 'Hostname' };

let elsewhere: IConstruct | undefined;

/**
 * The service of a destination.
 *
 * A reference does not know the object that it will stand in, so a short host name stays short: Gateway API completes it by
 * the namespace of that object.
 */
export function serviceOf(where: string, destination: IDestination): ObjectReference {
  elsewhere ??= new Chart(new App(), 'elsewhere');
  const { host, subset } = destination.toDestination()._render(elsewhere);
  if (subset !== undefined) {
    throw new Error(`${where}: got subset "${subset}" of ${host}; Gateway API knows whole services alone, so use a Service for each version`);
  }
  const service = serviceOfHost(host);
  if (service !== undefined) {
    return { ...SERVICE, ...service };
  }
  return host.includes('.') ? { ...HOSTNAME, name: host } : { ...SERVICE, name: host };
}

/** The port of a destination: the one that is named, else the only one of its service. */
export function portOf(where: string, destination: IDestination): NamedPort {
  const place = destination.toDestination();
  const number = place._portNumber();
  if (place._service !== undefined) {
    return place._service._port(number);
  }
  if (number === undefined) {
    throw new Error(`${where}: got no port; name one`);
  }
  return { number };
}
