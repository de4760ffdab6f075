import { ApiObject, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/** The namespace that the object of a construct lands in: the object's own, else the chart's. */
export function namespaceOf(construct: IConstruct): string | undefined {
  const child = construct.node.defaultChild;
  return child !== undefined && ApiObject.isApiObject(child)
    ? (child as ApiObject).metadata.namespace
    : Chart.of(construct).namespace;
}
