import { identityOf } from './identity';
import { kindKeyOf } from './kinds';
import { append, grouped } from './lists';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** All sound objects, by kind and by name. */
export class Objects {
  private readonly byKind = new Map<string, Manifest[]>();
  private readonly byIdentity = new Map<string, Manifest>();
  private readonly byNamespace = new Map<string, Map<string, Manifest[]>>();

  public constructor(objects: Manifest[]) {
    for (const object of objects) {
      const identity = identityOf(object);
      if (this.byIdentity.has(identity)) {
        continue; // a duplicate, which has a finding of its own
      }
      this.byIdentity.set(identity, object);
      append(this.byKind, kindKeyOf(object), object);
    }
  }

  /** The objects of a kind, in the order they stand in the manifests. */
  public all(kind: string): Manifest[] {
    return this.byKind.get(kind) ?? [];
  }

  /** The objects of a kind in a namespace. */
  public allIn(kind: string, namespace: string): Manifest[] {
    let lists = this.byNamespace.get(kind);
    if (lists === undefined) {
      lists = grouped(this.all(kind), namespaceOf);
      this.byNamespace.set(kind, lists);
    }
    return lists.get(namespace) ?? [];
  }

  /** The object of a kind and name; the namespace of objects that are in none is empty. */
  public find(kind: string, namespace: string, name: string): Manifest | undefined {
    return this.byIdentity.get([kind, namespace, name].join('/'));
  }
}
