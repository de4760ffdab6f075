import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { DataPlane } from './data-plane';
import { perApp } from '../base/per-app';
import { apiObjectsOf } from '../base/rendered';

const known = perApp(() => new Map<string, ApiObject | undefined>());

/** Remembers that the pods of a namespace of the app have no sidecars, but share the proxy of their node. */
export function enrolInAmbient(namespace: ApiObject): void {
  known(namespace).set(namespace.name, namespace);
}

/**
 * The namespace's object, if the app enrols it in the ambient mode: by a MeshNamespace, or by a Namespace with the label. The latter is looked for
 * once, since that takes a walk through the app.
 */
export function ambientNamespace(scope: IConstruct, name: string | undefined): ApiObject | undefined {
  if (name === undefined) {
    return undefined;
  }
  const namespaces = known(scope);
  if (!namespaces.has(name)) {
    namespaces.set(name, namespaceObjects(scope).find(namespace => namespace.name === name && DataPlane._isAmbient(namespace)));
  }
  return namespaces.get(name);
}

/** The Namespaces that the app has by now. */
export function namespaceObjects(scope: IConstruct): ApiObject[] {
  return apiObjectsOf(scope.node.root).filter(({ kind }) => kind === 'Namespace');
}
