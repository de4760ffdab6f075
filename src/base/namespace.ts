import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { IConstruct } from 'constructs';

/** The namespace that the object of a construct lands in: the object's own, else the chart's. */
export function namespaceOf(construct: IConstruct): string | undefined {
  const child = construct.node.defaultChild;
  return child !== undefined && ApiObject.isApiObject(child)
    ? (child as ApiObject).metadata.namespace
    : Chart.of(construct).namespace;
}

/** Takes the namespace from an object that is in none: cdk8s gives every object that of its chart. */
export function leaveNamespace(apiObject: ApiObject): void {
  if (apiObject.metadata.namespace !== undefined) {
    apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
}
