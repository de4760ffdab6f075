import { IConstruct } from 'constructs';
import { Problems, ifGiven, withinEach } from '../base/problems';
import { EgressHost } from '../discovery/egress-host';
import { MeshService } from '../discovery/mesh-service';
import { OutboundTrafficPolicy } from '../discovery/outbound-traffic-policy';
import { ServiceEntryPort, servicePortProblems } from '../discovery/service-entry-port';
import { MeshIdentity } from '../security/mesh-identity';
import { entryProblem } from '../validation/vocabulary/each';
import { labelProblem } from '../validation/vocabulary/label';
import { problemIf } from '../validation/vocabulary/problem';
import { selectorLabelProblem } from '../validation/vocabulary/selector';

/** Properties of a workload. At least one of `pods`, `labels` and a `service` of this app must say which pods are meant. */
export interface MeshWorkloadProps {
  /**
   * What makes the pods: a Deployment of cdk8s-plus or the like, or any construct whose default child is an ApiObject with a pod template. Labels,
   * namespace, ServiceAccount and named ports are read from it at synthesis.
   *
   * @default - not known
   */
  readonly pods?: IConstruct;

  /**
   * The service that others call the pods by.
   *
   * @default - nobody calls them
   */
  readonly service?: MeshService;

  /**
   * Labels that the pods have, all of them.
   *
   * @default - those that `pods` selects by, else those that the Service does
   */
  readonly labels?: { [key: string]: string };

  /**
   * Who the pods are. It must be theirs alone: what one workload declares, all pods with its identity may do. One of another namespace than the
   * pods', or one with a wildcard, is an error at synthesis. In an ambient mesh with a trust domain of its own, give an identity with that.
   *
   * @default - the ServiceAccount that the pod template of `pods` names; a workload that calls others needs one
   */
  readonly serviceAccount?: MeshIdentity;

  /**
   * Namespace of the pods.
   *
   * @default - the namespace of `pods`, else that of the Service, else the chart's
   */
  readonly namespace?: string;

  /**
   * Ports of a `service` that another app makes; those of a Service of this app are read from it. Calls to the pods need them.
   *
   * @default - not known
   */
  readonly ports?: ServiceEntryPort[];

  /**
   * Hosts that the sidecars know of besides those that the workload declares to call.
   *
   * @default - the namespace `istio-system`, where telemetry goes
   */
  readonly egressHosts?: EgressHost[];

  /**
   * What happens to calls that the workload does not declare, once it declares one.
   *
   * @default OutboundTrafficPolicy.registryOnly()
   */
  readonly outboundTrafficPolicy?: OutboundTrafficPolicy;
}

export function workloadProblems(props: MeshWorkloadProps): Problems {
  const { pods, service, labels, namespace, ports } = props;
  const madeHere = service?._object !== undefined;
  return {
    props: problemIf(pods === undefined && labels === undefined && !madeHere, 'got no pods', 'use pods, labels, or a Service of this app'),
    ...entryProblem('labels', labels, selectorLabelProblem),
    namespace: ifGiven(namespace, labelProblem),
    ...withinEach('ports', ports, servicePortProblems),
    ports: problemIf(ports !== undefined && (madeHere || service === undefined),
      madeHere ? 'stands beside a Service of this app' : 'stands without a service', 'leave it out'),
  };
}
