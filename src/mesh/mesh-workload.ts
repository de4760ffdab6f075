import { Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { CallOptions } from './call-options';
import { calledHostProblem, isExternal } from './called-host';
import { knowPods } from './callee';
import { CallerSidecar } from './caller-sidecar';
import { declareCall } from './declare-call';
import { ExternalHost } from './external-hosts';
import { MeshWorkloadProps, workloadProblems } from './mesh-workload-props';
import { ambientNamespace } from './namespace-objects';
import { Pods } from './pods';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { perApp } from '../base/per-app';
import { Destination, IDestination } from '../discovery/destination';
import { EgressHost } from '../discovery/egress-host';
import { MeshService } from '../discovery/mesh-service';
import { IMeshWorkload } from '../discovery/mesh-workload-reference';
import { OutboundTrafficPolicy } from '../discovery/outbound-traffic-policy';
import { namedPort } from '../discovery/service-entry-port';
import { MeshIdentity } from '../security/mesh-identity';
import { problemIf } from '../validation/vocabulary/problem';

const workloadsOf = perApp((): MeshWorkload[] => []);
const PRINCIPAL_OF_NAMESPACE = /\/ns\/([^/]+)\/sa\//;
const DEFAULT_EGRESS = [EgressHost.namespace('istio-system')];

/**
 * Pods that call services and are called, and who they are.
 *
 * Each declared call becomes a rule of one AuthorizationPolicy of the callee, a host of one Sidecar of the caller, and a ServiceEntry where the callee
 * is a host outside of the mesh. As soon as a workload declares one call, its sidecars let out declared calls alone; as soon as one call to a
 * service is declared, its pods take declared calls alone, also from gateways: declare theirs by `MeshClient`. The kubelet's probes keep
 * working, since the sidecar's agent passes them on.
 *
 * A service behind a waypoint has two policies instead of one: what is called is judged at the waypoint, by whom and how, and the pods take connections
 * of the waypoint alone, so that nobody gets past it. Workloads of a namespace that the app does not know to be ambient have sidecars, which go past
 * waypoints: their calls are judged at the pods.
 *
 * Kubernetes' own API is no exception: a workload that talks to it calls `MeshService.fromHost('kubernetes', { namespace: 'default' })` on port 443.
 *
 * What has no caller at all stays open unless its namespace allows nothing by itself: see `MeshNamespace`.
 *
 * @see https://istio.io/latest/docs/concepts/security/#authorization
 */
export class MeshWorkload extends Construct implements IMeshWorkload, IDestination {
  private readonly props: MeshWorkloadProps;
  private readonly pods?: Pods;
  private readonly service?: MeshService;
  private sidecar?: CallerSidecar;

  /** Throws if nothing says which pods are meant, or a value is wrong. */
  constructor(scope: Construct, id: string, props: MeshWorkloadProps) {
    checkArguments('MeshWorkload', workloadProblems(props));
    super(scope, id);
    this.props = frozen(props);
    this.pods = props.pods === undefined ? undefined : Pods.of(props.pods);
    this.service = this.ownService();
    workloadsOf(this).push(this);
    const object = this.service?._object;
    if (this.pods !== undefined && object !== undefined) {
      knowPods(object, this.pods);
    }
  }

  /** Labels that the pods have, all of them. */
  public get selector(): { [key: string]: string } {
    const labels = this.props.labels ?? this.pods?.labels() ?? this.props.service?._object?.selector();
    if (labels === undefined) {
      throw new Error(`MeshWorkload ${this.node.path}: the service selects no pods; give the workload labels`);
    }
    return { ...labels };
  }

  /** Namespace of the pods: the one that is given, else that of their object, of their Service, or of the chart. */
  public get workloadNamespace(): string | undefined {
    return this.props.namespace ?? this.pods?.namespace ?? this.props.service?._object?.namespace ?? Chart.of(this).namespace;
  }

  /** Who the pods are. At synthesis it is an error if that is unknown, or another workload of the namespace is the same. */
  public get identity(): MeshIdentity {
    return MeshIdentity._late(() => this.ownPrincipal());
  }

  /** The service that the pods are called by, for calls and routes to its only port. Throws if there is none. */
  public toDestination(): Destination {
    return this.called('MeshWorkload.toDestination').toDestination();
  }

  /**
   * One port of the service that the pods are called by, by its name.
   *
   * @param name name of a port; an unknown name is an error at synthesis
   */
  public port(name: string): Destination {
    return this.called('MeshWorkload.port').port(name);
  }

  /**
   * One port of the service that the pods are called by, by its number.
   *
   * @param port the service's port, 1 to 65535, not the container's. One that the service lacks is an error at synthesis
   */
  public portNumber(port: number): Destination {
    return this.called('MeshWorkload.portNumber').portNumber(port);
  }

  /**
   * Declares a call to a service.
   *
   * @param callee a port of a `MeshWorkload`, a `MeshService` or a `ServiceEntry`, or one of them that has a single port; for a host outside of
   * the mesh a `MeshService` from its host is enough, unless a ServiceEntry of the app is for it. Where the pods of the callee are of another app,
   * that app has to allow the call
   * @param options what is called there; without options, everything. Throws if a value is wrong, or nothing could check methods and paths; at
   * synthesis it is an error if the port does not speak HTTP, which alone has them, or if it is ztunnel that would have to check them
   */
  public calls(callee: IDestination, options: CallOptions = {}): void {
    const caller = { identity: this.identity, passes: () => this._isAmbient };
    const { service, destination } = declareCall('MeshWorkload.calls', caller, callee, options);
    const registered = service._object === undefined ? this.registered(service, destination, options) : service;
    if (!this.isInAmbientNamespace) {
      const { egressHosts = DEFAULT_EGRESS, outboundTrafficPolicy = OutboundTrafficPolicy.registryOnly() } = this.props;
      this.sidecar ??= new CallerSidecar(this, egressHosts, outboundTrafficPolicy);
      this.sidecar.add(EgressHost.service(registered));
    }
  }

  /**
   * Whether the pods are known to share the ztunnel of their node, instead of having sidecars.
   *
   * @internal
   */
  public get _isAmbient(): boolean {
    return this.pods?.isAmbient ?? this.isInAmbientNamespace;
  }

  /**
   * What makes the pods, where that is of this app.
   *
   * @internal
   */
  public get _podMaker(): IConstruct | undefined {
    return this.props.pods;
  }

  private get isInAmbientNamespace(): boolean {
    return ambientNamespace(this, this.workloadNamespace) !== undefined;
  }

  /** A service of another app has no object here, so the workload stands for it. */
  private ownService(): MeshService | undefined {
    const { service, ports } = this.props;
    if (service === undefined || service._object !== undefined) {
      return service;
    }
    const knownPorts = () => {
      if (ports === undefined) {
        throw new Error(`the ports of MeshWorkload ${this.node.path} are unknown; give it ports`);
      }
      return ports.map(namedPort);
    };
    return MeshService._of(() => this.hostOf(service), knownPorts, () => this.workloadNamespace, {
      construct: this,
      namespace: this.workloadNamespace,
      hasPods: true,
      label: () => undefined,
      isHeadless: () => false,
      selector: () => this.selector,
    });
  }

  /** Kubernetes looks for a Service's pods in its own namespace alone. */
  private hostOf(service: MeshService): string {
    const host = service._host(this);
    const namespace = service._namespace(this);
    if (namespace !== undefined && namespace !== this.workloadNamespace) {
      throw new Error(`"${host}" is in namespace ${namespace}, but the pods of ${this.node.path} are in ${this.workloadNamespace}; name the same`);
    }
    return host;
  }

  private called(where: string): MeshService {
    if (this.service === undefined) {
      throw new Error(`${where}: ${this.node.path} is called by no service; give it one`);
    }
    return this.service;
  }

  /** A host that no object of the app stands for: one of the cluster is known to Istio, any other gets a ServiceEntry. */
  private registered(service: MeshService, destination: Destination, { protocol }: CallOptions): MeshService {
    const host = service._host(this);
    const port = destination._portNumber();
    const external = !service._isElsewhere && isExternal(host);
    checkArguments('MeshWorkload.calls', {
      callee: calledHostProblem(this, host, service._isElsewhere) ?? problemIf(external && port === undefined, `got no port of ${host}`, 'use portNumber'),
      protocol: problemIf(!external && protocol !== undefined,
        `stands beside ${host}, ${service._isElsewhere ? 'which another app brings' : 'a service of the cluster'}`, 'leave it out'),
    });
    if (!external) {
      return service;
    }
    return ExternalHost.service(this, this.workloadNamespace, { host, port: port!, protocol });
  }

  /** The principal, if no other workload has it too: what one declares, the other could do. */
  private ownPrincipal(): string {
    const principal = this.principal();
    const twin = neighboursOf(this).find(other => other.knownPrincipal() === principal);
    if (twin !== undefined) {
      throw new Error(`${this.node.path} and ${twin.node.path} are both ${principal}, so each may do what the other declares; `
        + 'give each a ServiceAccount, or make one MeshWorkload of them by their common labels');
    }
    return principal;
  }

  private principal(): string {
    const { serviceAccount } = this.props;
    if (serviceAccount !== undefined) {
      return this.ofOnePlace(serviceAccount._render());
    }
    const namespace = this.workloadNamespace;
    if (this.pods === undefined || namespace === undefined) {
      throw new Error(`who the pods of ${this.node.path} are is unknown; give the workload a serviceAccount, or pods with a namespace`);
    }
    return MeshIdentity.of(namespace, this.pods.serviceAccount())._render();
  }

  /** A principal that no pod of the workload has allows nobody; one with a wildcard, anybody. */
  private ofOnePlace(principal: string): string {
    const home = this.workloadNamespace;
    const namespace = PRINCIPAL_OF_NAMESPACE.exec(principal)?.[1];
    if (principal.includes('*')) {
      throw new Error(`the serviceAccount of ${this.node.path} is ${principal}, which others are too; use MeshIdentity.of with one of its own`);
    }
    if (namespace !== undefined && home !== undefined && namespace !== home) {
      throw new Error(`the serviceAccount of ${this.node.path} is ${principal}, but its pods are in ${home}; use a ServiceAccount of that namespace`);
    }
    return principal;
  }

  private knownPrincipal(): string | undefined {
    try {
      return this.principal();
    } catch {
      return undefined; // it calls nobody, else this is an error of its own
    }
  }
}

/** The other workloads of a workload's namespace. */
function neighboursOf(workload: MeshWorkload): MeshWorkload[] {
  return workloadsOf(workload).filter(other => other !== workload && other.workloadNamespace === workload.workloadNamespace);
}
