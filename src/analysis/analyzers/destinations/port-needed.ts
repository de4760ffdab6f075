import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn, withSeverity } from '../../finding';
import { valueOf } from '../../model/answer';
import { PlacedDestination, gatewaysOf } from '../../model/destinations';
import { MeshModel } from '../../model/mesh-model';

/**
 * A route without port to a host with several: the port of the listener is taken, if the host has it.
 *
 * Where no listener of the route's Gateways has a port of the host, no request arrives.
 */
export const portNeeded: Analyzer = {
  entry: DESTINATIONS.portNeeded,

  analyze(mesh) {
    return foundIn(mesh.destinations, placed => judge(mesh, placed));
  },
};

function judge(mesh: MeshModel, placed: PlacedDestination): Finding[] {
  const { object, destination: { host, port }, answer, path } = placed;
  const found = port === undefined ? valueOf(answer) ?? [] : [];
  if (found.length < 2 && !found.some(({ ports }) => ports.length > 1)) {
    return [];
  }
  // A Service and a ServiceEntry of one host may share their port.
  const numbers = [...new Set(found.flatMap(({ ports }) => ports.map(({ number }) => number)))];
  if (numbers.length < 2) {
    return [];
  }
  const finding = findingOf(DESTINATIONS.portNeeded, object, path(), {
    message: `host ${JSON.stringify(host)} has the ports ${numbers.join(', ')}, and the route names none`,
    fix: 'name the port',
  }, found.map(({ object: other }) => other));
  const listeners = listenersOf(mesh, placed);
  return [listeners !== undefined && !listeners.some(number => numbers.includes(number)) ? withSeverity('error', finding) : finding];
}

/** The ports that a route listens on; undefined where they are not all known. */
function listenersOf(mesh: MeshModel, placed: PlacedDestination): number[] | undefined {
  const ports = gatewaysOf(placed).map(name => valueOf(mesh.gateways.find(name, placed.namespace))?.servers.map(server => server.port));
  return ports.includes(undefined) ? undefined : ports.flatMap(list => list ?? []);
}
