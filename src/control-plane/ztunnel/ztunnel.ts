import { istioLabels } from '../base/labels';
import { asStrings, unlessEmpty } from '../base/parts';
import { ZtunnelValues } from '../values/ztunnel-values';

/** What the objects of the node proxy are made from. */
export interface Ztunnel {
  readonly values: ZtunnelValues;
  readonly namespace: string;
  /** Name of the node proxy and of all that belongs to it. */
  readonly name: string;
}

/** Labels of the pods, by which they are selected too. */
export const POD_LABELS = { app: 'ztunnel' };

export function ztunnelLabels({ values }: Ztunnel): { [label: string]: string } {
  return { ...istioLabels('ztunnel'), ...asStrings(values.labels) };
}

/** Annotations, the revision among them. */
export function ztunnelAnnotations({ values: { annotations, revision } }: Ztunnel): { [annotation: string]: string } | undefined {
  return unlessEmpty(asStrings(revision === '' ? annotations : { ...annotations, 'istio.io/rev': revision }));
}
