import { Construct } from 'constructs';
import { Destination, IDestination } from './destination';
import { MeshService } from './mesh-service';
import { ServiceEntryLocation, ServiceEntryResolution } from './service-entry-modes';
import { ServiceEntryPort, namedPort, renderServicePort, servicePortProblems } from './service-entry-port';
import { Visibility } from './visibility';
import { WorkloadEndpoint, endpointProblems, renderEndpoint } from './workload-endpoint';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { withinEach } from '../base/problems';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';
import { eachProblem, entryProblem } from '../validation/vocabulary/each';
import { noneProblem } from '../validation/vocabulary/empty';
import { wildcardHostProblem } from '../validation/vocabulary/host';
import { subnetProblem } from '../validation/vocabulary/ip';
import { Problem, problem, problemIf } from '../validation/vocabulary/problem';
import { selectorLabelProblem } from '../validation/vocabulary/selector';

const MAX_HOSTS = 256;
const TWICE = ['stands beside workloadSelector', 'use one of them'] as const;

/** Properties of a ServiceEntry. */
export interface ServiceEntryProps extends MeshResourceProps {
  /** DNS names of the service, 1 to 256. The first label may be a wildcard (`*.example.com`), but not the whole name. */
  readonly hosts: string[];

  /**
   * IP addresses or blocks (`10.0.0.0/8`) that stand for the hosts. Blocks fit the resolutions NONE and STATIC.
   *
   * @default - an address is chosen by Istio
   */
  readonly addresses?: string[];

  /**
   * Ports of the service. More can be added by `addPort`.
   *
   * @default - no ports yet
   */
  readonly ports?: ServiceEntryPort[];

  /**
   * Whether the hosts belong to the mesh.
   *
   * @default ServiceEntryLocation.MESH_EXTERNAL
   */
  readonly location?: ServiceEntryLocation;

  /**
   * How proxies find the endpoints.
   *
   * @default ServiceEntryResolution.NONE
   */
  readonly resolution?: ServiceEntryResolution;

  /**
   * The workloads behind the hosts. More can be added by `addEndpoint`. Not beside a `workloadSelector`.
   *
   * @default - what the resolution finds
   */
  readonly endpoints?: WorkloadEndpoint[];

  /**
   * Labels of the pods and WorkloadEntries of the namespace that are behind the hosts, in place of `endpoints`.
   *
   * @default - workloads are not selected by labels
   */
  readonly workloadSelector?: { [key: string]: string };

  /**
   * Namespaces that see the service.
   *
   * @default - all namespaces, unless the mesh says otherwise
   */
  readonly exportTo?: Visibility[];

  /**
   * Names that the certificate of the server must carry one of.
   *
   * @default - the settings of the client alone decide
   */
  readonly subjectAltNames?: string[];
}

/**
 * A service that Kubernetes does not know, such as a public API, a database or a virtual machine.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/service-entry/#ServiceEntry
 */
export class ServiceEntry extends MeshResource implements IDestination {
  private readonly props: ServiceEntryProps;
  private readonly ports: ServiceEntryPort[] = [];
  private readonly endpoints: WorkloadEndpoint[] = [];

  /** Throws if a value is bad, one of a port or an endpoint included. */
  constructor(scope: Construct, id: string, props: ServiceEntryProps) {
    checkArguments('ServiceEntry', {
      hosts: countProblem(props.hosts),
      ...eachProblem('hosts', props.hosts, hostProblem),
      ...eachProblem('addresses', props.addresses, subnetProblem),
      ...withinEach('ports', props.ports, servicePortProblems),
      ...withinEach('endpoints', props.endpoints, endpointProblems),
      endpoints: problemIf((props.endpoints ?? []).length > 0 && props.workloadSelector !== undefined, ...TWICE),
      ...entryProblem('workloadSelector', props.workloadSelector, selectorLabelProblem),
    });
    super(scope, id, istio.ServiceEntry.GVK, props.metadata);
    this.props = frozen(props);
    props.ports?.forEach(port => this.addPort(port));
    props.endpoints?.forEach(endpoint => this.addEndpoint(endpoint));
  }

  /** Adds a port to the service. */
  public addPort(port: ServiceEntryPort): void {
    checkArguments('ServiceEntry.addPort', servicePortProblems(port));
    this.ports.push(frozen(port));
  }

  /** Adds a workload behind the hosts. Throws if a value is bad, or workloads are selected by labels. */
  public addEndpoint(endpoint: WorkloadEndpoint): void {
    checkArguments('ServiceEntry.addEndpoint', {
      endpoint: problemIf(this.props.workloadSelector !== undefined, ...TWICE),
      ...endpointProblems(endpoint),
    });
    this.endpoints.push(frozen(endpoint));
  }

  /**
   * One host as a service of the mesh's registry.
   *
   * @param host one of the hosts; the first if left out
   */
  public toService(host?: string): MeshService {
    const chosen = host ?? this.props.hosts[0];
    checkArguments('ServiceEntry.toService', {
      host: this.props.hosts.includes(chosen) ? undefined : problem(chosen, `use one of ${this.props.hosts.join(', ')}`),
    });
    const { location, workloadSelector } = this.props;
    const ports = () => this.ports.map(namedPort);
    return MeshService._of(() => chosen, ports, () => this.namespace, {
      construct: this,
      name: this.name,
      namespace: this.namespace,
      hasPods: location === ServiceEntryLocation.MESH_INTERNAL && workloadSelector !== undefined,
      label: key => this.apiObject.metadata.getLabel(key),
      isHeadless: () => false,
      selector: () => workloadSelector,
    });
  }

  /** The first host. */
  public toDestination(): Destination {
    return this.toService().toDestination();
  }

  /**
   * One port of the first host, by its name.
   *
   * @param name name of a port, which may still be added; an unknown name is an error at synthesis
   */
  public port(name: string): Destination {
    return this.toService().port(name);
  }

  /**
   * One port of the first host, by its number.
   *
   * @param port number that clients use, 1 to 65535
   */
  public portNumber(port: number): Destination {
    return this.toService().portNumber(port);
  }

  /**
   * Whether the pods of a namespace know a host by this.
   *
   * @internal
   */
  public _isSeen(host: string, namespace: string | undefined): boolean {
    const { hosts, exportTo } = this.props;
    const seenFrom = Visibility._render(exportTo) ?? ['*'];
    const isOwn = this.namespace === namespace;
    return hosts.some(own => own.toLowerCase() === host.toLowerCase())
      && seenFrom.some(word => word === '*' || word === namespace || word === '.' && isOwn);
  }

  /** @internal */
  public _spec(): istio.ServiceEntrySpec {
    const { hosts, addresses, location, resolution, workloadSelector, exportTo, subjectAltNames } = this.props;
    return {
      hosts,
      addresses,
      ports: this.ports.length === 0 ? undefined : this.ports.map(renderServicePort),
      location: location as string | undefined as istio.ServiceEntryLocation | undefined,
      resolution: resolution as string | undefined as istio.ServiceEntryResolution | undefined,
      endpoints: this.endpoints.length === 0 ? undefined : this.endpoints.map((endpoint, index) =>
        at(`spec.endpoints[${index}]`, () => renderEndpoint(endpoint, this))),
      workloadSelector: workloadSelector === undefined ? undefined : { labels: workloadSelector },
      exportTo: Visibility._render(exportTo),
      subjectAltNames,
    };
  }
}

function countProblem(hosts: string[]): Problem {
  return noneProblem(hosts, 'host') ?? problemIf(hosts.length > MAX_HOSTS, `got ${hosts.length} hosts`, `use at most ${MAX_HOSTS}`);
}

function hostProblem(host: string): Problem {
  return host === '*' || wildcardHostProblem(host) !== undefined
    ? problem(host, 'use a DNS name such as "api.example.com" or "*.example.com"')
    : undefined;
}
