import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';

const AMBIENT = new WeakMap<IConstruct, Map<string, ApiObject>>();

/** Remembers that the pods of a namespace of the app have no sidecars, but share the proxy of their node. */
export function enrolInAmbient(namespace: ApiObject): void {
  const { root } = namespace.node;
  AMBIENT.set(root, (AMBIENT.get(root) ?? new Map()).set(namespace.name, namespace));
}

/** The namespace's object, if the app enrols it in the ambient mode. */
export function ambientNamespace(scope: IConstruct, name: string | undefined): ApiObject | undefined {
  return name === undefined ? undefined : AMBIENT.get(scope.node.root)?.get(name);
}
