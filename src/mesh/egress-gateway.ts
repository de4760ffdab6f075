import { createHash } from 'crypto';
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
import { Problem, problem, problemIf } from '../validation/vocabulary/problem';

const MAX_SUBSET_LENGTH = 63;
const HASH_LENGTH = 8;

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
   * The namespace is that of the pods, if they are given: only there its rules reach them.
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
 *   were added alone. Of HTTP they know who calls; of TLS, that is not in mutual TLS, only server name and addresses;
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

  private readonly hosts = new Map<string, string>();

  /** Throws if the namespace is another one than that of the pods. */
  constructor(scope: Construct, id: string, props: EgressGatewayProps = {}) {
    checkArguments('EgressGateway', { metadata: namespaceProblem(props) });
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
    const subset = this.subsetName(options.host);
    this.hosts.set(options.host.toLowerCase(), subset);
    return new EgressRoutes(this, id, subset, frozen(options)).entry;
  }

  /** What sidecars are told of a host is told in one place. */
  private knownProblem(host: string): Problem {
    return this.hosts.has(host.toLowerCase()) ? problem(host, 'use another one, because it is added already; give it all of its ports there') : undefined;
  }

  /** Names of subsets have no dots, so two hosts can come to one name. */
  private subsetName(host: string): string {
    const name = labelOf(host, MAX_SUBSET_LENGTH);
    if (![...this.hosts.values()].includes(name)) {
      return name;
    }
    const hash = createHash('sha256').update(host.toLowerCase()).digest('hex').slice(0, HASH_LENGTH);
    return `${labelOf(host, MAX_SUBSET_LENGTH - HASH_LENGTH - 1)}-${hash}`;
  }
}

function labelOf(host: string, length: number): string {
  return host.toLowerCase().replace(/\.$/, '').replaceAll('.', '-').slice(0, length).replace(/-+$/, '');
}

/** Rules that select pods hold in their own namespace alone. */
function namespaceProblem({ workload, metadata }: EgressGatewayProps): Problem {
  const home = workload?.workloadNamespace;
  const namespace = metadata?.namespace;
  return problemIf(home !== undefined && namespace !== undefined && namespace !== home,
    `got namespace "${namespace}", but the pods are in "${home}"`, 'leave it out');
}
