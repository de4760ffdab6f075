import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { Destination, IDestination } from './destination';
import { HostName, hostOfService, hostOfText } from './host-name';
import { ServiceObject, objectOfService } from './service-object';
import { NamedPort, ServicePorts, portsOfService } from './service-ports';
import { checkArguments } from '../base/argument';
import { judgementOf } from '../base/judgement';
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
   * to a namespace that this app also brings services to.
   *
   * @default false
   */
  readonly external?: boolean;
}

const SERVICE_OF_CLUSTER = /^[^.]+\.([^.]+)\.svc\./;

/**
 * A service of the mesh's registry: a Kubernetes Service or a host of a ServiceEntry.
 *
 * Name, namespace and ports are read when the app is synthesized, so they may change until then.
 */
export class MeshService implements IDestination {
  /**
   * The service that a Kubernetes Service stands for.
   *
   * @param service a Service of cdk8s-plus (any release), or any construct whose default child is an ApiObject of kind Service
   */
  public static fromService(service: IConstruct, options: MeshServiceOptions = {}): MeshService {
    const apiObject = ApiObject.of(service);
    if (apiObject.kind !== 'Service') {
      throw new Error(`MeshService.fromService: got a ${apiObject.kind} (${apiObject.node.path}); use a Service`);
    }
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
    return new MeshService(options.external === true ? elsewhere(hostName) : hostName);
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
    return this.home?.() ?? SERVICE_OF_CLUSTER.exec(this._host(consumer))?.[1];
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
   * The number of a port, by name or by number; throws where the service is known not to have it.
   *
   * @internal
   */
  public _portNumber(wanted: string | number): number {
    return this._port(wanted).number;
  }

  /**
   * A port by name or by number, or the only one; throws where the service is known not to have it.
   *
   * @internal
   */
  public _port(wanted?: string | number): NamedPort {
    const ports = this.ports?.() ?? [];
    if (typeof wanted === 'number' && ports.length === 0) {
      return { number: wanted }; // nothing is known of the host's ports
    }
    const found = wanted === undefined && ports.length === 1 ? ports[0] : ports.find(({ name, number }) => wanted === name || wanted === number);
    if (found === undefined) {
      throw new Error(`got ${wanted === undefined ? 'no port' : JSON.stringify(wanted)}; ${ports.length === 0
        ? 'the ports of this host are unknown: give a number'
        : `the service has ${ports.map(({ name, number }) => name === undefined ? number : `${name} (${number})`).join(', ')}`}`);
    }
    return found;
  }
}

/** A host that is declared to the analysis of each app that names it. */
function elsewhere(hostName: HostName): HostName {
  return consumer => {
    const host = hostName(consumer);
    judgementOf(consumer).expectElsewhere(host);
    return host;
  };
}
