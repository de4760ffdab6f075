import { Answer, DECLARED, known } from './answer';
import { KIND } from './kinds';
import { Objects } from './objects';
import { textAt } from './read';
import { Externals } from './surroundings';
import { World } from './world';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** Kinds whose controllers make a Secret, and the name that it gets. */
const MAKERS: { readonly [kind: string]: (object: Manifest) => string | undefined } = {
  'bitnami.com/SealedSecret': ({ metadata }) => metadata.name,
  'cert-manager.io/Certificate': object => textAt(object, 'spec', 'secretName'),
  'external-secrets.io/ExternalSecret': object => textAt(object, 'spec', 'target', 'name') ?? object.metadata.name,
  'secrets.hashicorp.com/VaultDynamicSecret': object => textAt(object, 'spec', 'destination', 'name'),
  'secrets.hashicorp.com/VaultPKISecret': object => textAt(object, 'spec', 'destination', 'name'),
  'secrets.hashicorp.com/VaultStaticSecret': object => textAt(object, 'spec', 'destination', 'name'),
};

/** The Secrets of the manifests, and those that controllers will make of them. */
export class Secrets {
  private made?: ReadonlySet<string>;

  public constructor(private readonly objects: Objects, private readonly externals: Externals, private readonly world: World) {}

  /** @param isExpected whether something says that it would be in the manifests */
  public find(name: string, namespace: string, isExpected = false): Answer<Manifest> {
    const found = this.objects.find(KIND.Secret, namespace, name);
    if (found !== undefined) {
      return known(found);
    }
    this.made ??= new Set(Object.entries(MAKERS).flatMap(([kind, nameOf]) =>
      this.objects.all(kind).map(object => `${namespaceOf(object)}/${nameOf(object) ?? ''}`)));
    const full = `${namespace}/${name}`;
    if (this.made.has(full) || this.externals.secrets.includes(full)) {
      return DECLARED;
    }
    const missing = this.world.without(KIND.Secret, namespace, isExpected);
    // Secrets are often kept out of manifests, so that others of the namespace say little.
    return missing.is === 'absent' && !isExpected ? this.world.withoutAny(true) : missing;
  }
}
