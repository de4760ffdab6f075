import { Construct } from 'constructs';
import { addMachine } from './machines';
import { ReadinessProbe } from './readiness-probe';
import { WorkloadTraits, renderTraits, traitsProblems } from './workload-traits';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { within } from '../base/problems';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';
import { entryProblem } from '../validation/vocabulary/each';
import { workloadLabelProblem } from '../validation/vocabulary/source';

/** Labels and annotations that the WorkloadEntries of a group get. */
export interface WorkloadEntryMetadata {
  /**
   * Labels, by which services select the workloads.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations.
   *
   * @default - none but the name of the group
   */
  readonly annotations?: { [key: string]: string };
}

/** What the workloads of a group have in common. Labels belong in the metadata of their entries, which go before those here. */
export interface WorkloadTemplate extends WorkloadTraits {
  /**
   * Address of the workload.
   *
   * @deprecated leave it out: each workload brings its own address when it registers.
   * @default - the address of each workload
   */
  readonly address?: string;
}

/** Properties of a WorkloadGroup. */
export interface WorkloadGroupProps extends MeshResourceProps {
  /** What the workloads have in common. */
  readonly template: WorkloadTemplate;

  /**
   * Labels and annotations of the WorkloadEntry that is made for each workload.
   *
   * @default - those that the workload brings
   */
  readonly entryMetadata?: WorkloadEntryMetadata;

  /**
   * How it is found out whether a workload is ready.
   *
   * @default - a workload that is connected to the control plane is ready
   */
  readonly probe?: ReadinessProbe;
}

/**
 * Many workloads outside of Kubernetes that are alike, as a Deployment is for pods: a machine whose agent connects to the control plane
 * as a member gets a WorkloadEntry of its own.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-group/#WorkloadGroup
 */
export class WorkloadGroup extends MeshResource {
  private readonly props: WorkloadGroupProps;

  /** Throws if a value is bad. */
  constructor(scope: Construct, id: string, props: WorkloadGroupProps) {
    checkArguments('WorkloadGroup', {
      ...within('template', traitsProblems(props.template)),
      ...within('entryMetadata', entryProblem('labels', props.entryMetadata?.labels, workloadLabelProblem)),
    });
    super(scope, id, istio.WorkloadGroup.GVK, props.metadata);
    this.props = frozen(props);
    const { template, entryMetadata } = this.props;
    addMachine(this, { namespace: this.namespace, ports: template.ports ?? {}, labels: () => ({ ...template.labels, ...entryMetadata?.labels }) });
  }

  /** @internal */
  public _spec(): istio.WorkloadGroupSpec {
    const { template, entryMetadata, probe } = this.props;
    return {
      metadata: entryMetadata,
      template: at('spec.template', () => ({ address: template.address, ...renderTraits(template, this) })),
      probe: probe?._render(),
    };
  }
}
