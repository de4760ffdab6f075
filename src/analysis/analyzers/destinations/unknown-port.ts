import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn } from '../../finding';
import { valueOf } from '../../model/answer';
import { PlacedDestination } from '../../model/destinations';
import { RegisteredHost } from '../../model/service';

/** A route to a port that its host does not have, such as the one that containers listen on: such requests are answered with 503. */
export const unknownPort: Analyzer = {
  entry: DESTINATIONS.unknownPort,

  analyze(mesh) {
    return foundIn(mesh.destinations, judge);
  },
};

function judge({ object, destination: { host, port }, answer, path }: PlacedDestination): Finding[] {
  if (port?.number === undefined) {
    return [];
  }
  const found = valueOf(answer) ?? [];
  const numbers = found.flatMap(({ ports }) => ports.map(({ number }) => number));
  if (found.length === 0 || numbers.includes(port.number)) {
    return [];
  }
  return [findingOf(DESTINATIONS.unknownPort, object, `${path()}.port.number`, {
    message: `${port.number} is no port of host ${JSON.stringify(host)}`,
    fix: repairOf(found, port.number),
  }, found.map(({ object: other }) => other))];
}

function repairOf(found: readonly RegisteredHost[], wanted: number): string {
  const ports = found.flatMap(host => host.ports);
  const behind = ports.find(({ targetPort }) => targetPort === wanted);
  return behind === undefined
    ? `it has ${ports.map(({ number }) => number).join(', ') || 'none'}`
    : `use ${behind.number}, whose pods listen on ${wanted}`;
}
