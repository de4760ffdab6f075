import { refusal } from './admission-issue';
import type * as istio from '../../imports/istio';
import { Issue } from '../issue';
import { item } from '../path';

/** What istiod's webhook refuses in a Gateway. */
export function validateGateway(spec: istio.GatewaySpec): Issue[] {
  const servers = spec.servers ?? [];
  return [
    ...(servers.length === 0 ? [refusal('MESH1301', 'spec.servers', 'no server', 'give at least one')] : []),
    ...uniquePortNames(servers),
  ];
}

function uniquePortNames(servers: istio.Server[]): Issue[] {
  const first = new Map<string, number>();
  return servers.flatMap(({ port: { name } }, index) => {
    const earlier = first.get(name);
    first.set(name, earlier ?? index);
    return earlier === undefined
      ? []
      : [refusal('MESH1302', `${item('spec.servers', index)}.port.name`, `${JSON.stringify(name)} is taken by spec.servers[${earlier}]`, 'give every server a port name of its own')];
  });
}
