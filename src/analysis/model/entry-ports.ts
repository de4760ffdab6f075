import { Registry } from './registry';
import { MeshPort, RegisteredHost } from './service';

/** A port of a ServiceEntry that others for the same host and the same clients have too. */
export interface SharedPort {
  readonly entry: RegisteredHost;
  readonly port: MeshPort;
  readonly rivals: readonly { readonly entry: RegisteredHost; readonly port: MeshPort }[];
}

/** The ports that several ServiceEntries give to one host, where some client sees more than one of them. */
export function sharedPorts(registry: Registry): SharedPort[] {
  return registry.entriesByHost().flatMap(entries => entries.length < 2 ? [] : entries.flatMap(entry => entry.ports.flatMap((port): SharedPort[] => {
    const rivals = entries.filter(other => other.object !== entry.object && other.visibility.overlaps(entry.visibility))
      .flatMap(other => other.ports.filter(({ number }) => number === port.number).map(shared => ({ entry: other, port: shared })));
    return rivals.length === 0 ? [] : [{ entry, port, rivals }];
  })));
}
