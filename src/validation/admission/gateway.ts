import type * as istio from '../../imports/istio';
import { issueOf } from '../catalogue/entry';
import { GATEWAY } from '../catalogue/gateway';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { item } from '../path';

/** What istiod's webhook refuses in a Gateway. */
export function validateGateway({ spec }: Manifest): Issue[] {
  const servers: istio.Server[] = spec?.servers ?? [];
  return [
    ...(servers.length === 0 ? [issueOf(GATEWAY.noServer, 'spec.servers', { message: 'no server', fix: 'give at least one' })] : []),
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
      : [issueOf(GATEWAY.duplicatePortName, `${item('spec.servers', index)}.port.name`, {
        message: `${JSON.stringify(name)} is taken by spec.servers[${earlier}]`,
        fix: 'give every server a port name of its own',
      })];
  });
}
