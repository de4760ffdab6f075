import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { grouped } from '../../model/lists';
import { listAt, textAt } from '../../model/read';

/** Gateways for one address with listeners of one port and host: without an address, each has pods of its own. */
export const sharedAddress: Analyzer = {
  entry: GATEWAY_API.sharedAddress,

  analyze(mesh) {
    const places = mesh.kubernetesGateways.all.flatMap(gateway => listAt(gateway.object.spec, 'addresses').flatMap(address =>
      gateway.listeners.map(({ port, hostname, path }) => ({
        gateway,
        path,
        key: [gateway.namespace, textAt(address, 'type') ?? 'IPAddress', textAt(address, 'value') ?? '', port, hostname ?? '*'].join(' '),
      }))));
    return [...grouped(places, ({ key }) => key).values()].flatMap(same => same.flatMap(({ gateway, path }) => {
      const other = same.find(place => place.gateway !== gateway);
      return other === undefined ? [] : [findingOf(GATEWAY_API.sharedAddress, gateway.object, path, {
        message: `${titleOf(other.gateway.object)} has the same address, port and host`,
        fix: 'use another host, or another address',
      }, [other.gateway.object])];
    }));
  },
};
