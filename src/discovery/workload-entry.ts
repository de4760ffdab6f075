import { Construct } from 'constructs';
import { addMachine } from './machines';
import { WorkloadEndpoint, endpointProblems, renderEndpoint } from './workload-endpoint';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';
import { entryProblem } from '../validation/vocabulary/each';
import { workloadLabelProblem } from '../validation/vocabulary/source';

/** Properties of a WorkloadEntry. */
export interface WorkloadEntryProps extends MeshResourceProps, WorkloadEndpoint {}

/**
 * One workload outside of Kubernetes, such as a virtual machine, as if it were a pod: Services and ServiceEntries of its namespace select
 * it by its labels. For many alike, which register themselves, there is the `WorkloadGroup`.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-entry/#WorkloadEntry
 */
export class WorkloadEntry extends MeshResource {
  private readonly props: WorkloadEntryProps;

  /** Throws if a value is bad, or there is neither address nor network. */
  constructor(scope: Construct, id: string, props: WorkloadEntryProps) {
    checkArguments('WorkloadEntry', {
      ...endpointProblems(props),
      ...entryProblem('labels', props.labels, workloadLabelProblem),
    });
    super(scope, id, istio.WorkloadEntry.GVK, props.metadata);
    this.props = frozen(props);
    const { ports = {}, labels } = this.props;
    addMachine(this, { namespace: this.namespace, ports, labels: () => ({ ...labels, ...this.apiObject.metadata.toJson()?.labels }) });
  }

  /** @internal */
  public _spec(): istio.WorkloadEntrySpec {
    return at('spec', () => renderEndpoint(this.props, this));
  }
}
