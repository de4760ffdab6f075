import { Answer, DECLARED, known } from './answer';
import { KIND } from './kinds';
import { Objects } from './objects';
import { Labels, labelsAt } from './read';
import { Externals } from './surroundings';
import { World } from './world';
import { Manifest } from '../../validation/manifest';

/** A namespace with what its labels say about the mesh. */
export interface Namespace {
  readonly name: string;
  readonly object: Manifest;
  readonly labels: Labels;
  /** `enabled`, `disabled` or what else the label `istio-injection` holds; absent without it. */
  readonly injection?: string;
  /** The revision or tag of the control plane that the namespace asks for. */
  readonly revision?: string;
  /** Whether its pods are in the ambient mesh; sidecars go before. */
  readonly isAmbient: boolean;
  /** The waypoint that its workloads ask for; `none` for none at all. */
  readonly waypoint?: string;
}

/** The namespaces of the manifests. */
export class Namespaces {
  public readonly all: readonly Namespace[];
  private readonly byName: Map<string, Namespace>;

  public constructor(objects: Objects, private readonly externals: Externals, private readonly world: World) {
    this.all = objects.all(KIND.Namespace).map(namespaceFrom);
    this.byName = new Map(this.all.map(namespace => [namespace.name, namespace]));
  }

  public find(name: string): Answer<Namespace> {
    const found = this.byName.get(name);
    if (found !== undefined) {
      return known(found);
    }
    return this.externals.namespaces.includes(name) ? DECLARED : this.world.withoutNamespace(name);
  }
}

function namespaceFrom(object: Manifest): Namespace {
  const labels = labelsAt(object, 'metadata', 'labels');
  const injection = labels['istio-injection'];
  const revision = labels['istio.io/rev'];
  return {
    name: object.metadata.name,
    object,
    labels,
    injection,
    revision,
    isAmbient: labels['istio.io/dataplane-mode'] === 'ambient' && injection !== 'enabled' && (revision ?? '') === '',
    waypoint: labels['istio.io/use-waypoint'],
  };
}
