import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Destination, IDestination } from './destination';
import { HostName, hostOfService, hostOfText, namespaceOfHost } from './host-name';
import { ServiceObject, objectOfService } from './service-object';
import { NamedPort, ServicePorts, portsOfService } from './service-ports';
import { checkArguments } from '../base/argument';
import { judgementOf } from '../base/judgement';
import { objectOfKind } from '../base/object-of-kind';
import { serviceHostProblem } from '../validation/vocabulary/host';
import { portProblem } from '../validation/vocabulary/numbers';

/** Options of a service made from a Kubernetes Service. */
export interface MeshServiceOptions {
  /**
   * DNS suffix of the cluster.
   *
   * @default 'cluster.local'
   */
  readonly clusterDomain?: string;
}

/** Options of a service made from its host name. */
export interface MeshServiceHostOptions extends MeshServiceOptions {
  /**
   * Namespace that a short host name is completed with.
   *
   * @default - the namespace of the object that mentions the host
   */
  readonly namespace?: string;

  /**
   * Whether the analysis takes the host for known although nothing in the app stands for it: another app brings it, maybe
   * to a namespace that this app also brings services to. A declared call then makes no ServiceEntry for it.
   *
   * @default false
   */
  readonly external?: boolean;
}

/**
 * A service of the mesh's registry: a Kubernetes Service or a host of a ServiceEntry.
 *
 * Name, namespace and ports are read when the app is synthesized, so they may change until then.
 *
 * @see https://istio.io/latest/docs/concepts/traffic-management/
 */
export class MeshService implements IDestination {
  /**
   * The service that a Kubernetes Service stands for.
   *
   * @param service a Service of cdk8s-plus (any release), or any construct whose default child is an ApiObject of kind Service
   */
  public static fromService(service: IConstruct, options: MeshServiceOptions = {}): MeshService {
    const apiObject = objectOfKind('MeshService.fromService', service, 'Service');
    return new MeshService(hostOfService(apiObject, options.clusterDomain), portsOfService(apiObject), undefined, objectOfService(apiObject));
  }

  /** The service that an ApiObject of kind Service stands for. */
  public static fromApiObject(service: ApiObject, options: MeshServiceOptions = {}): MeshService {
    return MeshService.fromService(service, options);
  }

  /**
   * A service known by its host name alone, such as one that another app deploys.
   *
   * @param host a short service name (`reviews`), or a full DNS name (`reviews.shop.svc.cluster.local`, `api.example.com`);
   * a DestinationRule also takes a wildcard (`*.local`)
   */
  public static fromHost(host: string, options: MeshServiceHostOptions = {}): MeshService {
    checkArguments('MeshService.fromHost', { host: serviceHostProblem(host) });
    const hostName = hostOfText(host, options.namespace, options.clusterDomain);
    return options.external === true
      ? new MeshService(elsewhere(hostName), undefined, undefined, undefined, true)
      : new MeshService(hostName);
  }

  /** @internal */
  public static _of(host: HostName, ports: ServicePorts, home: () => string | undefined, object?: ServiceObject): MeshService {
    return new MeshService(host, ports, home, object);
  }

  private constructor(
    private readonly hostName: HostName,
    private readonly ports?: ServicePorts,
    private readonly home?: () => string | undefined,
    private readonly object?: ServiceObject,
    private readonly broughtElsewhere: boolean = false,
  ) {}

  public toDestination(): Destination {
    return Destination._of(this.hostName, undefined, undefined, this);
  }

  /**
   * One port of the service, by its name.
   *
   * @param name name of a port; its number is read at synthesis, where an unknown name is an error
   */
  public port(name: string): Destination {
    return Destination._of(this.hostName, undefined, () => this._portNumber(name), this);
  }

  /**
   * One port of the service, by its number.
   *
   * @param port the service's port, 1 to 65535, not the container's. One that the service lacks is an error at synthesis
   */
  public portNumber(port: number): Destination {
    checkArguments('MeshService.portNumber', { port: portProblem(port) });
    return Destination._of(this.hostName, undefined, () => this._portNumber(port), this);
  }

  /**
   * The host as the object of a consumer says it: a full name wherever that is unambiguous.
   *
   * @internal
   */
  public _host(consumer: IConstruct): string {
    return this.hostName(consumer);
  }

  /**
   * The namespace of the object that stands for the service in the registry. Undefined where only the cluster knows it.
   *
   * @internal
   */
  public _namespace(consumer: IConstruct): string | undefined {
    return this.home?.() ?? namespaceOfHost(this._host(consumer));
  }

  /**
   * What stands for the service in this app, if anything does.
   *
   * @internal
   */
  public get _object(): ServiceObject | undefined {
    return this.object;
  }

  /**
   * Whether another app brings the host to the registry.
   *
   * @internal
   */
  public get _isElsewhere(): boolean {
    return this.broughtElsewhere;
  }

  /**
   * The number of a port, by name or by number; throws where the service is known not to have it.
   *
   * @internal
   */
  public _portNumber(wanted: string | number): number {
    return this._port(wanted).number;
  }

  /**
   * A port by name or by number, or the only one; throws where the service is known not to have it. Those of UDP are not
   * counted, because proxies never see its datagrams, while a port of TCP may have the same number.
   *
   * @internal
   */
  public _port(wanted?: string | number): NamedPort {
    const all = this.ports?.() ?? [];
    const ports = all.filter(({ protocol }) => protocol !== 'udp');
    if (typeof wanted === 'number' && all.length === 0) {
      return { number: wanted }; // nothing is known of the host's ports
    }
    const isWanted = ({ name, number }: NamedPort) => wanted === name || wanted === number;
    const found = wanted === undefined && ports.length === 1 ? ports[0] : ports.find(isWanted);
    if (found === undefined) {
      const got = wanted === undefined ? 'no port' : JSON.stringify(wanted);
      const isUdp = wanted !== undefined && all.some(isWanted);
      throw new Error(`got ${got}${isUdp ? ', which is UDP, that proxies never see' : ''}; ${portsText(all, ports)}`);
    }
    return found;
  }
}

function portsText(all: NamedPort[], ports: NamedPort[]): string {
  if (all.length === 0) {
    return 'the ports of this host are unknown: give a number';
  }
  const names = ports.map(({ name, number }) => name === undefined ? number : `${name} (${number})`);
  return names.length === 0 ? 'the service has no others' : `the service has ${names.join(', ')}`;
}

/** A host that is declared to the analysis of each app that names it. */
function elsewhere(hostName: HostName): HostName {
  return consumer => {
    const host = hostName(consumer);
    judgementOf(consumer).expectElsewhere(host);
    return host;
  };
}
