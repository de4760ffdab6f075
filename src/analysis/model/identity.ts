import { isClusterWide, kindKeyOf } from './kinds';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** What the API server tells objects apart by: all versions of a kind share one name space. */
export function identityOf(object: Manifest): string {
  const kind = kindKeyOf(object);
  return `${kind}/${isClusterWide(kind) ? '' : namespaceOf(object)}/${object.metadata.name}`;
}

/** How messages name an object: `VirtualService shop/routes`. */
export function titleOf(object: Manifest): string {
  return `${object.kind} ${fullNameOf(object)}`;
}

/** The name of an object with the namespace that it is in. */
export function fullNameOf(object: Manifest): string {
  return isClusterWide(kindKeyOf(object)) ? object.metadata.name : `${namespaceOf(object)}/${object.metadata.name}`;
}
