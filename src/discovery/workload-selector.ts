import { IConstruct } from 'constructs';
import { IMeshWorkload, KnownWorkload } from './mesh-workload-reference';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { namespaceOf } from '../base/namespace';
import * as istio from '../imports/istio';
import { entryProblem } from '../validation/vocabulary/each';
import { labelProblem } from '../validation/vocabulary/label';
import { selectorLabelProblem } from '../validation/vocabulary/selector';

/** Options of a policy for the whole mesh. */
export interface MeshWideOptions {
  /**
   * Namespace whose policies are for all namespaces, as the mesh is set up.
   *
   * @default 'istio-system'
   */
  readonly rootNamespace?: string;
}

/**
 * The workloads that a policy is for: all of the mesh, all of a namespace, or some by their labels.
 *
 * Where it says the namespace, the policy lands there, whatever the namespace of its chart.
 *
 * @see https://istio.io/latest/docs/reference/config/type/workload-selector/#WorkloadSelector
 */
export class WorkloadSelector {
  /** All workloads of the mesh. The policy lands in the root namespace. */
  public static mesh(options: MeshWideOptions = {}): WorkloadSelector {
    const { rootNamespace = 'istio-system' } = options;
    checkArguments('WorkloadSelector.mesh', { rootNamespace: labelProblem(rootNamespace) });
    return new WorkloadSelector(undefined, () => rootNamespace);
  }

  /** All workloads of one namespace. The policy lands there. */
  public static namespace(name: string): WorkloadSelector {
    checkArguments('WorkloadSelector.namespace', { name: labelProblem(name) });
    return new WorkloadSelector(undefined, () => name);
  }

  /**
   * All pods with the labels, in the namespace of the policy; in all namespaces if that is the root namespace.
   *
   * @param labels labels that the pods have, all of them; neither key nor value has a wildcard. Throws if one is wrong
   */
  public static labels(labels: { [key: string]: string }): WorkloadSelector {
    checkArguments('WorkloadSelector.labels', entryProblem('labels', labels, selectorLabelProblem));
    const copy = frozen(labels);
    return new WorkloadSelector(() => copy);
  }

  /**
   * The pods that a handle stands for, such as an `IngressGateway` or a `MeshWorkload`. The policy lands in their namespace, if that is known.
   *
   * For a `MeshWorkload` of the ambient mesh, what its ztunnels ignore is an error at synthesis: all but AuthorizationPolicies and PeerAuthentications.
   */
  public static workload(workload: IMeshWorkload): WorkloadSelector {
    return new WorkloadSelector(() => workload.selector, () => workload.workloadNamespace, () => (workload as KnownWorkload)._isAmbient === true);
  }

  private constructor(
    private readonly matchLabels: (() => { [key: string]: string }) | undefined,
    private readonly home: () => string | undefined = () => undefined,
    private readonly ambient: () => boolean = () => false,
  ) {}

  /**
   * The namespace that the policy belongs into. Undefined where any may be right.
   *
   * @internal
   */
  public get _home(): string | undefined {
    return this.home();
  }

  /**
   * Whether it picks workloads by labels, instead of all of a namespace or of the mesh.
   *
   * @internal
   */
  public get _hasLabels(): boolean {
    return this.matchLabels !== undefined;
  }

  /**
   * Whether the workloads are known to have no proxies of their own, but the ztunnel of their node.
   *
   * @internal
   */
  public get _isAmbient(): boolean {
    return this.ambient();
  }

  /**
   * Throws where nobody would read the object that holds the selector, if it is of a kind that ztunnels ignore.
   *
   * @param fix what to do instead
   * @internal
   */
  public _needProxies(fix: string): void {
    if (this._isAmbient) {
      throw new Error(`the workload is in the ambient mesh, whose ztunnels ignore such an object; ${fix}`);
    }
  }

  /**
   * @param consumer the construct whose object holds the selector
   * @internal
   */
  public _render(consumer: IConstruct): istio.WorkloadSelector | undefined {
    const namespace = namespaceOf(consumer);
    if (this._home !== undefined && namespace !== this._home) {
      throw new Error(`the workloads are those of namespace ${this._home}, but the policy is in ${namespace}; leave its namespace out`);
    }
    return this.matchLabels === undefined ? undefined : { matchLabels: { ...this.matchLabels() } };
  }
}
