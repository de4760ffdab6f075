import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { MeshService } from '../discovery/mesh-service';
import { Protocol } from '../discovery/protocol';
import { ServiceEntry } from '../discovery/service-entry';
import { ServiceEntryResolution } from '../discovery/service-entry-modes';
import { Visibility } from '../discovery/visibility';

/** A port of a host outside of the mesh. */
export interface ExternalPort {
  readonly host: string;
  readonly port: number;
  readonly protocol?: Protocol;
}

const PROTOCOLS: { readonly [port: number]: Protocol } = { 80: Protocol.HTTP, 443: Protocol.TLS };
const ENTRIES = new WeakMap<IConstruct, Map<string, ExternalHost>>();

/** Whether a host is neither a Service of the cluster nor a name that would be completed to one. */
export function isExternal(host: string): boolean {
  return host.includes('.') && !host.includes('.svc.');
}

/** One host outside of the mesh as one namespace knows it: a ServiceEntry in the chart that called it first. */
export class ExternalHost {
  /** The service that a namespace calls by the host, with the port added to what it has. */
  public static service(caller: IConstruct, namespace: string | undefined, external: ExternalPort): MeshService {
    const { host, port, protocol = PROTOCOLS[port] ?? Protocol.TCP } = external;
    const entries = ENTRIES.get(caller.node.root) ?? new Map<string, ExternalHost>();
    ENTRIES.set(caller.node.root, entries);
    const key = `${namespace}/${host}`;
    const entry = entries.get(key) ?? new ExternalHost(Chart.of(caller), namespace, host);
    entries.set(key, entry);
    entry.add(port, protocol);
    return entry.entry.toService();
  }

  private readonly entry: ServiceEntry;
  private readonly protocols = new Map<number, Protocol>();

  private constructor(chart: Chart, namespace: string | undefined, private readonly host: string) {
    this.entry = new ServiceEntry(chart, `External ${host}`, {
      metadata: { name: host.replace(/^\*/, 'any').toLowerCase(), namespace },
      hosts: [host],
      resolution: host.startsWith('*') ? ServiceEntryResolution.NONE : ServiceEntryResolution.DNS,
      exportTo: [Visibility.ownNamespace()],
    });
  }

  private add(number: number, protocol: Protocol): void {
    const known = this.protocols.get(number);
    if (known === undefined) {
      this.protocols.set(number, protocol);
      this.entry.addPort({ name: `${protocol.toLowerCase().replace('_', '-')}-${number}`, number, protocol });
    } else if (known !== protocol) {
      throw new Error(`MeshWorkload.calls: protocol: got "${protocol}" for port ${number} of ${this.host}, which was called by ${known} before; use one of them`);
    }
  }
}
