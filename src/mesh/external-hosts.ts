import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { checkArguments } from '../base/argument';
import { perApp } from '../base/per-app';
import { MeshService } from '../discovery/mesh-service';
import { Protocol } from '../discovery/protocol';
import { ServiceEntry } from '../discovery/service-entry';
import { ServiceEntryResolution } from '../discovery/service-entry-modes';
import { Visibility } from '../discovery/visibility';
import { Problem } from '../validation/vocabulary/problem';
import { isOverTcp, isTls } from '../validation/vocabulary/protocol';

/** A port of a host outside of the mesh. */
export interface ExternalPort {
  readonly host: string;
  readonly port: number;
  readonly protocol?: Protocol;
}

const PROTOCOLS: { readonly [port: number]: Protocol } = { 80: Protocol.HTTP, 443: Protocol.TLS };
const entriesOf = perApp(() => new Map<string, ExternalHost>());

/** One host outside of the mesh as one namespace knows it: a ServiceEntry in the chart that called it first. */
export class ExternalHost {
  /** The service that a namespace calls by the host, with the port added to what it has. */
  public static service(caller: IConstruct, namespace: string | undefined, external: ExternalPort): MeshService {
    const { host, port, protocol = PROTOCOLS[port] ?? Protocol.TCP } = external;
    const entries = entriesOf(caller);
    const key = `${namespace}/${host.toLowerCase()}`;
    const known = entries.get(key);
    const others = [...entries.values()].filter(other => other !== known);
    checkArguments('MeshWorkload.calls', {
      callee: (known === undefined ? madeByUserProblem(caller, namespace, host, others) : undefined)
        ?? hiddenProblem(host, port, protocol, others.filter(other => other.namespace === namespace)),
      protocol: known?.otherProtocolProblem(port, protocol),
    });
    const entry = known ?? new ExternalHost(Chart.of(caller), namespace, host);
    entries.set(key, entry);
    entry.add(port, protocol);
    return entry.entry.toService();
  }

  public readonly entry: ServiceEntry;
  private readonly protocols = new Map<number, Protocol>();

  private constructor(chart: Chart, public readonly namespace: string | undefined, public readonly host: string) {
    this.entry = new ServiceEntry(chart, `External ${host} of ${namespace}`, {
      metadata: { name: host.replace(/^\*/, 'any').toLowerCase(), namespace },
      hosts: [host],
      resolution: host.startsWith('*') ? ServiceEntryResolution.NONE : ServiceEntryResolution.DNS,
      exportTo: [Visibility.ownNamespace()],
    });
  }

  /** Whether a port is called by a protocol whose connections do not say which host they are for. */
  public isNameless(port: number): boolean {
    const protocol = this.protocols.get(port);
    return protocol !== undefined && isNameless(protocol);
  }

  private otherProtocolProblem(port: number, protocol: Protocol): Problem {
    const known = this.protocols.get(port);
    return known === undefined || known === protocol
      ? undefined
      : { message: `got "${protocol}" for port ${port} of ${this.host}, which was called by ${known} before`, fix: 'use one of them' };
  }

  private add(number: number, protocol: Protocol): void {
    if (!this.protocols.has(number)) {
      this.protocols.set(number, protocol);
      this.entry.addPort({ name: `${protocol.toLowerCase().replace('_', '-')}-${number}`, number, protocol });
    }
  }
}

/** Of two ServiceEntries that a namespace sees for one host, Istio merges or drops what it likes. */
function madeByUserProblem(caller: IConstruct, namespace: string | undefined, host: string, generated: ExternalHost[]): Problem {
  const made = caller.node.root.node.findAll()
    .filter((construct): construct is ServiceEntry => construct instanceof ServiceEntry)
    .find(entry => entry._isSeen(host, namespace) && generated.every(other => other.entry !== entry));
  return made === undefined ? undefined : { message: `got ${host}, which ${made.node.path} is for`, fix: 'call its ServiceEntry' };
}

/** Without address, server name or Host, a sidecar sends all connections to one port to the host that comes first. */
function hiddenProblem(host: string, port: number, protocol: Protocol, neighbours: ExternalHost[]): Problem {
  const twin = isNameless(protocol) ? neighbours.find(other => other.isNameless(port)) : undefined;
  return twin === undefined ? undefined : {
    message: `got ${protocol} port ${port} of ${host}, which nothing tells from that of ${twin.host}`,
    fix: 'give each a ServiceEntry with addresses, and call these',
  };
}

function isNameless(protocol: Protocol): boolean {
  return isOverTcp(protocol) && !isTls(protocol);
}
