import { ApiObject, ApiObjectMetadata, Chart } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { DataPlane } from './data-plane';
import { knowNamespace } from './namespace-objects';
import { checkArguments } from '../base/argument';
import { judgementOf } from '../base/judgement';
import { leaveNamespace } from '../base/namespace';
import { perApp } from '../base/per-app';
import { Problems } from '../base/problems';
import { EgressHost } from '../discovery/egress-host';
import { IMeshNamespace } from '../discovery/mesh-namespace-reference';
import { OutboundTrafficPolicy } from '../discovery/outbound-traffic-policy';
import { PolicyTarget } from '../discovery/policy-target';
import { Sidecar } from '../discovery/sidecar';
import { WorkloadSelector } from '../discovery/workload-selector';
import { AuthorizationPolicy } from '../security/authorization-policy';
import { MutualTlsMode } from '../security/mutual-tls-mode';
import { PeerAuthentication } from '../security/peer-authentication';
import { noneProblem } from '../validation/vocabulary/empty';
import { labelProblem } from '../validation/vocabulary/label';
import { Problem, problem, problemIf } from '../validation/vocabulary/problem';

const namespacesOf = perApp(() => new Map<string, MeshNamespace>());

/** Properties of a namespace of the mesh. */
export interface MeshNamespaceProps {
  /**
   * Name, labels and annotations of the Namespace.
   *
   * @default - the name is the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * A Namespace of this app, which gets the labels, so that none is made: one of cdk8s-plus, or any construct whose default child is an ApiObject
   * of that kind.
   *
   * @default - a Namespace is made
   */
  readonly existing?: IConstruct;

  /**
   * What carries the traffic of the pods.
   *
   * @default DataPlane.sidecars()
   */
  readonly dataPlane?: DataPlane;

  /**
   * What connections to the pods must be, unless their own PeerAuthentication says otherwise.
   *
   * @default - as the mesh says
   */
  readonly mutualTls?: MutualTlsMode;

  /**
   * Whether the pods take no call by themselves: what comes in, policies of the workloads have to allow.
   *
   * @default false
   */
  readonly allowNothing?: boolean;

  /**
   * Hosts that the sidecars of the namespace know of, at least one, unless their own Sidecar says otherwise.
   *
   * @default - as the mesh says, else all hosts
   */
  readonly egressHosts?: EgressHost[];

  /**
   * What happens to calls from the namespace to other hosts, unless a Sidecar of the pods says otherwise.
   *
   * @default - as the mesh says
   */
  readonly outboundTrafficPolicy?: OutboundTrafficPolicy;
}

/**
 * A namespace whose pods belong to the mesh, with what holds for all of them: the Namespace with the labels of its data plane, and where they
 * are wanted the PeerAuthentication `default`, the AuthorizationPolicy `allow-nothing` and the Sidecar `default`.
 *
 * @see https://istio.io/latest/docs/ops/deployment/deployment-models/#namespace-tenancy
 */
export class MeshNamespace extends Construct implements IMeshNamespace {
  /** Name of the namespace. */
  public readonly name: string;

  /** The Namespace. */
  public readonly apiObject: ApiObject;

  /** Throws if the name is none, the app has a MeshNamespace of it, or the labels, the Sidecar or the mutual TLS do not go with the data plane. */
  constructor(scope: Construct, id: string, props: MeshNamespaceProps = {}) {
    const { dataPlane = DataPlane.sidecars() } = props;
    const existing = props.existing === undefined ? undefined : ApiObject.of(props.existing);
    const name = existing?.name ?? props.metadata?.name ?? Chart.of(scope).namespace ?? '';
    const others = namespacesOf(scope);
    const { name: nameProblem, ...problems } = namespaceProblems(props, dataPlane, existing, name);
    checkArguments('MeshNamespace', { name: nameProblem ?? twinProblem(name, others.get(name)), ...problems });
    super(scope, id);
    others.set(name, this);
    this.name = name;
    this.apiObject = existing ?? this.makeNamespace(props.metadata);
    Object.entries(dataPlane._render()).forEach(([key, value]) => this.apiObject.metadata.addLabel(key, value));
    knowNamespace(this.apiObject);
    this.makePolicies(props);
    judgementOf(this);
  }

  private makeNamespace(metadata: ApiObjectMetadata | undefined): ApiObject {
    const apiObject = new ApiObject(this, 'Resource', { apiVersion: 'v1', kind: 'Namespace', metadata: { ...metadata, name: this.name } });
    leaveNamespace(apiObject);
    return apiObject;
  }

  private makePolicies({ mutualTls, allowNothing, egressHosts, outboundTrafficPolicy }: MeshNamespaceProps): void {
    if (mutualTls !== undefined) {
      const selector = WorkloadSelector.namespace(this.name);
      new PeerAuthentication(this, 'MutualTls', { metadata: { name: 'default' }, selector, mode: mutualTls });
    }
    if (allowNothing === true) {
      AuthorizationPolicy.allowNothing(this, 'Nothing', { metadata: { name: 'allow-nothing' }, target: PolicyTarget.namespace(this.name) });
    }
    if (egressHosts !== undefined || outboundTrafficPolicy !== undefined) {
      new Sidecar(this, 'Sidecar', {
        metadata: { name: 'default', namespace: this.name },
        egress: egressHosts === undefined ? undefined : [{ hosts: egressHosts }],
        outboundTrafficPolicy,
      });
    }
  }
}

function namespaceProblems(props: MeshNamespaceProps, dataPlane: DataPlane, existing: ApiObject | undefined, name: string): Problems {
  const { metadata, mutualTls, egressHosts, outboundTrafficPolicy } = props;
  const withSidecar = egressHosts !== undefined || outboundTrafficPolicy !== undefined;
  return {
    existing: existing === undefined ? undefined : existingProblem(existing, metadata),
    name: name === '' ? { message: 'got no name', fix: 'give the chart a namespace, or the metadata a name' } : labelProblem(name),
    labels: dataPlaneLabelProblem(key => existing === undefined ? metadata?.labels?.[key] : existing.metadata.getLabel(key)),
    mutualTls: problemIf(mutualTls === MutualTlsMode.DISABLE && dataPlane._ambient,
      'got DISABLE, but ztunnels use mutual TLS whatever it says', 'use MutualTlsMode.PERMISSIVE'),
    egressHosts: egressHosts === undefined ? undefined : noneProblem(egressHosts, 'host'),
    dataPlane: problemIf(withSidecar && dataPlane._ambient, 'ambient pods have no sidecars, so hosts and outbound policy would be ignored', 'leave them out'),
  };
}

/** What one says of the namespace, the other might deny. */
function twinProblem(name: string, twin: MeshNamespace | undefined): Problem {
  return twin === undefined ? undefined : problem(name, `use ${twin.node.path}, which is the MeshNamespace of that name`);
}

function existingProblem({ kind, node }: ApiObject, metadata: ApiObjectMetadata | undefined): Problem {
  if (kind !== 'Namespace') {
    return { message: `got a ${kind} (${node.path})`, fix: 'use a Namespace' };
  }
  return problemIf(metadata !== undefined, 'stands beside metadata', 'use one of them');
}

/** With two such labels it depends on the version of Istio which of them counts. */
function dataPlaneLabelProblem(valueOf: (key: string) => string | undefined): Problem {
  const found = DataPlane._LABELS.find(key => valueOf(key) !== undefined);
  return found === undefined ? undefined : problem(found, 'leave it out, and use dataPlane');
}
