import { istioLabels } from '../base/labels';
import { revisionName } from '../base/parts';
import { CniValues } from '../values/cni-values';

/** Name of the network plugin, and of most that belongs to it. */
export const CNI = 'istio-cni';
/** Name of the pods on every node. */
export const CNI_NODE = `${CNI}-node`;

/** What the objects of the network plugin are made from. */
export interface Cni {
  readonly values: CniValues;
  readonly namespace: string;
}

export function cniLabels({ values }: Cni, own: { [label: string]: string } = { app: CNI }): { [label: string]: string } {
  return { ...own, 'istio.io/rev': revisionName(values.revision), ...istioLabels(CNI) };
}
