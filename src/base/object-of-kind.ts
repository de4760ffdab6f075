import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';

/** The object that a construct stands for. Throws if it is of another kind. */
export function objectOfKind(where: string, construct: IConstruct, kind: string): ApiObject {
  const apiObject = ApiObject.of(construct);
  if (apiObject.kind !== kind) {
    throw new Error(`${where}: got a ${apiObject.kind} (${apiObject.node.path}); use a ${kind}`);
  }
  return apiObject;
}

/** The names that others know an object by, with its JSON patches. Throws if it has no namespace. */
export function fullNameOf(apiObject: ApiObject): { readonly name: string; readonly namespace: string } {
  const { name, namespace } = apiObject.toJson().metadata;
  if (namespace === undefined) {
    throw new Error(`${apiObject.kind} ${name} (${apiObject.node.path}) has no namespace; set one on its chart or in its metadata`);
  }
  return { name, namespace };
}
