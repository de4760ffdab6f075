import { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { EgressHostOptions, egressHostProblems } from './egress-host-options';
import { EgressRoutes } from './egress-routes';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { metadataIn } from '../discovery/home';
import { ServiceEntry } from '../discovery/service-entry';
import { EgressGatewayWorkload, IEgressGatewayWorkload } from '../gateway/egress-gateway-workload';
import { MeshGateway } from '../gateway/mesh-gateway';
import { DestinationRule } from '../traffic/destination-rule';
import { Problem, problem } from '../validation/vocabulary/problem';

/** Properties of an egress gateway. */
export interface EgressGatewayProps {
  /**
   * The pods that traffic leaves by.
   *
   * @default - an `EgressGatewayWorkload` of the name and namespace of the metadata
   */
  readonly workload?: IEgressGatewayWorkload;

  /**
   * Name, namespace, labels and annotations of the Gateway, of the DestinationRule, and of the pods if they are made here.
   *
   * @default - the name is `istio-egressgateway`, the namespace is that of the pods or of the chart
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * The way out of the mesh: hosts outside of it are called through pods that see, count and authorize what leaves.
 *
 * It is made of
 * - the pods, with a Service in front (`EgressGatewayWorkload`), unless there are some already;
 * - a Gateway: on port 80 the pods take HTTP in mutual TLS of the mesh, on port 443 they pass TLS through, in both cases of the hosts that
 *   were added alone;
 * - a DestinationRule for the Service of the pods, with a subset for each host: it makes sidecars use mutual TLS, with the name of the host
 *   as server name, by which the pods tell hosts apart.
 *
 * Each host that is added brings
 * - a ServiceEntry: it makes the host known, and lets it pass where unknown hosts do not;
 * - a VirtualService for sidecars (`-mesh`), which sends requests for the host to the pods;
 * - a VirtualService for the pods (`-gateway`), which sends them on to the host;
 * - a DestinationRule, only for TLS origination, by which the pods alone encrypt what they send on.
 *
 * All are in the namespace of the pods, where the pods and the sidecars of every namespace find them.
 *
 * The mesh itself forces nobody: a pod without sidecar, or one that gets around it, reaches the host directly. Let a NetworkPolicy
 * allow traffic out of the cluster to the pods of the gateway alone.
 *
 * @see https://istio.io/latest/docs/tasks/traffic-management/egress/egress-gateway/
 */
export class EgressGateway extends Construct {
  /** The pods that traffic leaves by. */
  public readonly workload: IEgressGatewayWorkload;

  /** What the pods take from sidecars. */
  public readonly gateway: MeshGateway;

  /** How sidecars talk to the pods. */
  public readonly rule: DestinationRule;

  private readonly hosts = new Set<string>();

  constructor(scope: Construct, id: string, props: EgressGatewayProps = {}) {
    super(scope, id);
    this.workload = props.workload ?? new EgressGatewayWorkload(this, 'Workload', { metadata: props.metadata });
    const metadata = metadataIn(this.workload.workloadNamespace, { ...props.metadata, name: props.metadata?.name ?? 'istio-egressgateway' });
    this.gateway = new MeshGateway(this, 'Resource', { metadata, workload: this.workload });
    this.rule = new DestinationRule(this, 'Rule', { metadata, service: this.workload.toService() });
  }

  /**
   * Lets a host be called through the gateway, and returns its ServiceEntry, which Sidecars and declared calls take.
   *
   * Throws if the name is not full, a value is bad, or the host is added already.
   *
   * @param id id of the construct that holds the objects for the host
   */
  public addHost(id: string, options: EgressHostOptions): ServiceEntry {
    const { host, ...problems } = egressHostProblems(options);
    checkArguments('EgressGateway.addHost', { host: host ?? this.knownProblem(options.host), ...problems });
    this.hosts.add(options.host);
    return new EgressRoutes(this, id, frozen(options)).entry;
  }

  /** What sidecars are told of a host is told in one place. */
  private knownProblem(host: string): Problem {
    return this.hosts.has(host) ? problem(host, 'use another one, because it is added already; give it all of its ports there') : undefined;
  }
}
