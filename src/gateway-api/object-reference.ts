import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';

/** A kind without its version, as references name it. */
export interface ReferredKind {
  readonly group: string;
  readonly kind: string;
}

export const GATEWAY: ReferredKind = { group: 'gateway.networking.k8s.io', kind: 'Gateway' };
export const LISTENER_SET: ReferredKind = { group: 'gateway.networking.k8s.io', kind: 'ListenerSet' };
export const SECRET: ReferredKind = { group: '', kind: 'Secret' };
export const SERVICE: ReferredKind = { group: '', kind: 'Service' };
export const SERVICE_ENTRY: ReferredKind = { group: 'networking.istio.io', kind: 'ServiceEntry' };

/** An object by its names. */
export interface ObjectReference extends ReferredKind {
  readonly name: string;
  readonly namespace?: string;
}

/** A reference to the object that a construct stands for. Throws if it is of another kind. */
export function objectReference(where: string, construct: IConstruct, wanted: ReferredKind): ObjectReference {
  const reference = referenceTo(construct);
  const { group, kind } = reference;
  if (group !== wanted.group || kind !== wanted.kind) {
    throw new Error(`${where}: got a ${nameOf({ group, kind })} (${ApiObject.of(construct).node.path}); use a ${nameOf(wanted)}`);
  }
  return reference;
}

/** A reference to the object that a construct stands for, of whichever kind it is. */
export function referenceTo(construct: IConstruct): ObjectReference {
  const apiObject = ApiObject.of(construct);
  return { ...kindOfObject(apiObject), name: apiObject.name, namespace: apiObject.metadata.namespace };
}

/** The kind of an object; the core group has no name. */
export function kindOfObject({ apiGroup, kind }: ApiObject): ReferredKind {
  return { group: apiGroup === 'core' ? '' : apiGroup, kind };
}

function nameOf({ group, kind }: ReferredKind): string {
  return group === '' ? kind : `${kind} of ${group}`;
}
