import { Construct } from 'constructs';
import { OutboundTrafficPolicy } from './outbound-traffic-policy';
import { SidecarEgressListener, egressProblems, renderEgress } from './sidecar-egress';
import { SidecarIngressListener, ingressProblems, renderIngress } from './sidecar-ingress';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { withinEach } from '../base/problems';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';
import { ConnectionPoolOptions, connectionPoolProblems, renderConnectionPool } from '../traffic/connection-pool';
import { entryProblem } from '../validation/vocabulary/each';
import { selectorLabelProblem } from '../validation/vocabulary/selector';

/** Properties of a Sidecar. */
export interface SidecarProps extends MeshResourceProps {
  /**
   * Labels of the pods that this is for, all of them.
   *
   * @default - all pods of the namespace; in the root namespace, all pods of namespaces without a Sidecar of their own
   */
  readonly workloadSelector?: { [key: string]: string };

  /**
   * Listeners for traffic to the workload. More can be added by `addIngress`.
   *
   * @default - made of the services that the workload belongs to
   */
  readonly ingress?: SidecarIngressListener[];

  /**
   * Listeners for traffic from the workload. More can be added by `addEgress`.
   *
   * @default - those of the Sidecar of the namespace or the mesh, else all services
   */
  readonly egress?: SidecarEgressListener[];

  /**
   * What happens to traffic for hosts that the registry does not know.
   *
   * @default - the policy of the mesh
   */
  readonly outboundTrafficPolicy?: OutboundTrafficPolicy;

  /**
   * Limits on connections and requests from clients to the workload.
   *
   * @default - those that a DestinationRule sets for the service, else none
   */
  readonly inboundConnectionPool?: ConnectionPoolOptions;
}

/**
 * What the sidecars of a workload listen to and know of. Large meshes use it to keep proxies small: each learns only what it calls.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/sidecar/#Sidecar
 */
export class Sidecar extends MeshResource {
  private readonly props: SidecarProps;
  private readonly ingress: SidecarIngressListener[] = [];
  private readonly egress: SidecarEgressListener[] = [];

  /** Throws if a value is bad, one of a listener included. */
  constructor(scope: Construct, id: string, props: SidecarProps = {}) {
    checkArguments('Sidecar', {
      ...entryProblem('workloadSelector', props.workloadSelector, selectorLabelProblem),
      ...withinEach('ingress', props.ingress, ingressProblems),
      ...withinEach('egress', props.egress, egressProblems),
      ...connectionPoolProblems('inboundConnectionPool', props.inboundConnectionPool),
    });
    super(scope, id, istio.Sidecar.GVK, props.metadata);
    this.props = frozen(props);
    props.ingress?.forEach(listener => this.addIngress(listener));
    props.egress?.forEach(listener => this.addEgress(listener));
  }

  /** Adds a listener for traffic to the workload. */
  public addIngress(listener: SidecarIngressListener): void {
    checkArguments('Sidecar.addIngress', ingressProblems(listener));
    this.ingress.push(frozen(listener));
  }

  /** Adds a listener for traffic from the workload. */
  public addEgress(listener: SidecarEgressListener): void {
    checkArguments('Sidecar.addEgress', egressProblems(listener));
    this.egress.push(frozen(listener));
  }

  /** @internal */
  public _spec(): istio.SidecarSpec {
    const { workloadSelector, outboundTrafficPolicy, inboundConnectionPool } = this.props;
    return {
      workloadSelector: workloadSelector === undefined ? undefined : { labels: workloadSelector },
      ingress: this.ingress.length === 0 ? undefined : this.ingress.map(renderIngress),
      egress: this.egress.length === 0 ? undefined : this.egress.map((listener, index) =>
        at(`spec.egress[${index}]`, () => renderEgress(listener, this))),
      outboundTrafficPolicy: at('spec.outboundTrafficPolicy', () => outboundTrafficPolicy?._render(this)),
      inboundConnectionPool: renderConnectionPool(inboundConnectionPool),
    };
  }
}
