import { checkArguments } from '../base/argument';
import { eachProblem } from '../validation/vocabulary/each';
import { labelProblem } from '../validation/vocabulary/label';

/** A peer of a NetworkPolicy. */
export interface NetworkPeer {
  readonly namespaceSelector?: object;
  readonly podSelector?: object;
}

/** The pods that may reach an addon over the network, besides the pods of a gateway that has a route to it. */
export class AddonAccess {
  /** The pods of the addon's own namespace. */
  public static ownNamespace(): AddonAccess {
    return new AddonAccess([]);
  }

  /**
   * The pods of some namespaces, and those of the addon's own.
   *
   * @param names names of namespaces
   */
  public static namespaces(...names: string[]): AddonAccess {
    checkArguments('AddonAccess.namespaces', eachProblem('names', names, labelProblem));
    return new AddonAccess(names);
  }

  /** Every pod, and everything else that the network lets through: no NetworkPolicy is made. */
  public static everywhere(): AddonAccess {
    return new AddonAccess(undefined);
  }

  private constructor(private readonly names: string[] | undefined) {}

  /**
   * The peers of a NetworkPolicy; undefined where there is to be none.
   *
   * @internal
   */
  public _peers(): NetworkPeer[] | undefined {
    return this.names === undefined ? undefined : [
      { podSelector: {} },
      ...this.names.map(name => ({ namespaceSelector: { matchLabels: namespaceLabel(name) } })),
    ];
  }
}

/** The label that Kubernetes gives to each namespace. */
export function namespaceLabel(name: string): { [key: string]: string } {
  return { 'kubernetes.io/metadata.name': name };
}
