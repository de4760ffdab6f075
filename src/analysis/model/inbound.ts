import { append } from './lists';
import { podPortOf } from './pod-port';
import { Protocol, isHttp } from './protocol';
import { MeshPort, RegisteredHost } from './service';
import { Workload } from './workload';

/** A port of a Service that leads to a port of a pod. */
export interface InboundPort {
  readonly service: RegisteredHost;
  readonly port: MeshPort;
}

/** The ports of Services that lead to a workload, by the port of its pods. UDP is not the proxies' matter. */
export function inboundPorts(workload: Workload, services: readonly RegisteredHost[]): ReadonlyMap<number, readonly InboundPort[]> {
  const byPodPort = new Map<number, InboundPort[]>();
  for (const service of services) {
    for (const port of service.ports) {
      const number = port.protocol === 'UDP' || port.transport === 'SCTP' ? undefined : podPortOf(port, workload);
      if (number !== undefined) append(byPodPort, number, { service, port });
    }
  }
  return byPodPort;
}

/** Whether some ports of Services are read as requests, and others handed on as bytes: without both, no two are at odds. */
export function areMixed(services: readonly RegisteredHost[]): boolean {
  const has = (isMeant: (protocol: Protocol) => boolean) => services.some(({ ports }) => ports.some(({ protocol }) => isMeant(protocol)));
  return has(isHttp) && has(protocol => isKnown(protocol) && !isHttp(protocol));
}

/** Whether proxies treat two protocols of one port differently: one reads requests, and the other hands on bytes. */
export function areAtOdds(one: Protocol, other: Protocol): boolean {
  return isKnown(one) && isKnown(other) && isHttp(one) !== isHttp(other);
}

/** What is found out from the traffic goes with any. */
function isKnown(protocol: Protocol): boolean {
  return protocol !== 'Unsupported';
}
