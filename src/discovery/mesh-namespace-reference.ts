import { ApiObject } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { labelProblem } from '../validation/vocabulary/label';
import { Problem } from '../validation/vocabulary/problem';

/** A namespace: a `MeshNamespace`, a Namespace of cdk8s-plus (any release), or an ApiObject of that kind. */
export interface IMeshNamespace {
  /** Name of the namespace. */
  readonly name: string;
}

/** What is wrong with the handle of a namespace. Many constructs have a name, so the kind is looked at too. */
export function namespaceProblem(namespace: IMeshNamespace): Problem {
  const object = Construct.isConstruct(namespace) ? objectOf(namespace) : undefined;
  return object === undefined || object.kind === 'Namespace'
    ? labelProblem(namespace.name)
    : { message: `got a ${object.kind} (${object.node.path})`, fix: 'use a Namespace' };
}

/** The object that a construct stands for, if it has one. */
function objectOf(construct: IConstruct): ApiObject | undefined {
  const object = ApiObject.isApiObject(construct) ? construct : construct.node.defaultChild;
  return object !== undefined && ApiObject.isApiObject(object) ? object as ApiObject : undefined;
}
