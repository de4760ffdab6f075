import { ApiObject } from 'cdk8s';
import { checkArguments } from '../base/argument';
import { ifGiven } from '../base/problems';
import { labelProblem } from '../validation/vocabulary/label';

const INJECTION = 'istio-injection';
const REVISION = 'istio.io/rev';
const MODE = 'istio.io/dataplane-mode';
const AMBIENT = 'ambient';

/** Options of sidecars. */
export interface SidecarInjectionOptions {
  /**
   * Revision of the control plane, or a tag of one, that the sidecars belong to.
   *
   * @default - the default revision
   */
  readonly revision?: string;
}

/**
 * What carries the traffic of a namespace's pods.
 *
 * @see https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/
 */
export class DataPlane {
  /**
   * The labels that say what carries the traffic of a namespace.
   *
   * @internal
   */
  public static readonly _LABELS = [INJECTION, REVISION, MODE];

  /** A sidecar in each pod, from the pod's next start on. Throws if the revision is no name. */
  public static sidecars(options: SidecarInjectionOptions = {}): DataPlane {
    const { revision } = options;
    checkArguments('DataPlane.sidecars', { revision: ifGiven(revision, labelProblem) });
    return new DataPlane(revision === undefined ? { [INJECTION]: 'enabled' } : { [REVISION]: revision });
  }

  /** One proxy a node, ztunnel, for identity and mutual TLS; HTTP is known to waypoints alone. */
  public static ambient(): DataPlane {
    return new DataPlane({ [MODE]: AMBIENT });
  }

  /** Nothing: the pods are outside of the mesh, whatever the defaults of the mesh are. */
  public static none(): DataPlane {
    return new DataPlane({ [INJECTION]: 'disabled', [MODE]: 'none' });
  }

  /**
   * Whether the labels of a Namespace say that its pods have no sidecars.
   *
   * @internal
   */
  public static _isAmbient(namespace: ApiObject): boolean {
    return namespace.metadata.getLabel(MODE) === AMBIENT;
  }

  private constructor(private readonly labels: { [key: string]: string }) {}

  /** @internal */
  public get _ambient(): boolean {
    return this.labels[MODE] === AMBIENT;
  }

  /** @internal */
  public _render(): { [key: string]: string } {
    return { ...this.labels };
  }
}
