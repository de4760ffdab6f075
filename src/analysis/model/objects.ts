import { isClusterWide, kindKeyOf } from './kinds';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** All sound objects, by kind and by name. */
export class Objects {
  private readonly kinds = new Map<string, OfKind>();
  private number = 0;

  public constructor(objects: Manifest[]) {
    for (const object of objects) {
      const kind = kindKeyOf(object);
      let ofKind = this.kinds.get(kind);
      if (ofKind === undefined) {
        ofKind = new OfKind(isClusterWide(kind));
        this.kinds.set(kind, ofKind);
      }
      // A duplicate is left out, for it has a finding of its own.
      this.number += ofKind.add(object) ? 1 : 0;
    }
  }

  /** How many there are, with different names. */
  public get size(): number {
    return this.number;
  }

  /** The objects of a kind, in the order they stand in the manifests. */
  public all(kind: string): Manifest[] {
    return this.kinds.get(kind)?.all ?? [];
  }

  /** The objects of a kind in a namespace. */
  public allIn(kind: string, namespace: string): Manifest[] {
    return this.kinds.get(kind)?.place(namespace)?.all ?? [];
  }

  /** The object of a kind and name; the namespace of objects that are in none is empty. */
  public find(kind: string, namespace: string, name: string): Manifest | undefined {
    return this.kinds.get(kind)?.place(namespace)?.byName.get(name);
  }
}

/** The objects of one kind in one namespace. */
interface Place {
  readonly all: Manifest[];
  readonly byName: Map<string, Manifest>;
}

/** The objects of one kind. */
class OfKind {
  public readonly all: Manifest[] = [];
  private readonly places = new Map<string, Place>();

  public constructor(private readonly isInNoNamespace: boolean) {}

  public place(namespace: string): Place | undefined {
    return this.places.get(namespace);
  }

  /** Whether the name was free. */
  public add(object: Manifest): boolean {
    const namespace = this.isInNoNamespace ? '' : namespaceOf(object);
    let place = this.places.get(namespace);
    if (place === undefined) {
      place = { all: [], byName: new Map() };
      this.places.set(namespace, place);
    }
    if (place.byName.has(object.metadata.name)) {
      return false;
    }
    place.byName.set(object.metadata.name, object);
    place.all.push(object);
    this.all.push(object);
    return true;
  }
}
