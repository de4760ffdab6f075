import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { DataPlane } from './data-plane';
import { perApp } from '../base/per-app';
import { apiObjectsOf } from '../base/rendered';

const known = perApp(() => new Map<string, ApiObject | undefined>());

/** Remembers the object of a namespace of the app. */
export function knowNamespace(namespace: ApiObject): void {
  known(namespace).set(namespace.name, namespace);
}

/** The object of a namespace, if the app has it. One that no MeshNamespace is for is looked for once, since that takes a walk through the app. */
export function namespaceNamed(scope: IConstruct, name: string | undefined): ApiObject | undefined {
  if (name === undefined) {
    return undefined;
  }
  const namespaces = known(scope);
  if (!namespaces.has(name)) {
    namespaces.set(name, namespaceObjects(scope).find(namespace => namespace.name === name));
  }
  return namespaces.get(name);
}

/** The object of a namespace whose pods have no sidecars, but share the proxy of their node. */
export function ambientNamespace(scope: IConstruct, name: string | undefined): ApiObject | undefined {
  const namespace = namespaceNamed(scope, name);
  return namespace !== undefined && DataPlane._isAmbient(namespace) ? namespace : undefined;
}

/** The Namespaces that the app has by now. */
export function namespaceObjects(scope: IConstruct): ApiObject[] {
  return apiObjectsOf(scope.node.root).filter(({ kind }) => kind === 'Namespace');
}
