import { firstFew, grouped } from './lists';
import { Registry } from './registry';
import { MeshPort, RegisteredHost } from './service';

/** A port of a ServiceEntry. */
export interface EntryPort {
  readonly entry: RegisteredHost;
  readonly port: MeshPort;
}

/** A port of a ServiceEntry that others for the same host and the same clients have too. */
export interface SharedPort extends EntryPort {
  /** The first few of the others that match. */
  readonly rivals: (matches: (rival: EntryPort) => boolean) => EntryPort[];
}

/** The ports that several ServiceEntries give to one host, where some client sees more than one of them. */
export function sharedPorts(registry: Registry): SharedPort[] {
  return registry.entriesByHost().flatMap(entries => {
    const ports = entries.length < 2 ? [] : entries.flatMap(entry => entry.ports.map((port): EntryPort => ({ entry, port })));
    const byNumber = grouped(ports, ({ port }) => port.number);
    return ports.map(({ entry, port }): SharedPort => ({
      entry,
      port,
      rivals: matches => firstFew(byNumber.get(port.number)!, rival => areRivals(entry, rival.entry) && matches(rival)),
    })).filter(({ rivals }) => rivals(() => true).length > 0);
  });
}

function areRivals(one: RegisteredHost, other: RegisteredHost): boolean {
  return one.object !== other.object && one.visibility.overlaps(other.visibility);
}
