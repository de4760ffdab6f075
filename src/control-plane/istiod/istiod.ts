import { istioLabels } from '../base/labels';
import { revisionName, revisioned } from '../base/parts';
import { hasNamespaced } from '../base/scope';
import { IstiodValues } from '../values/istiod-values';

/** What the objects of istiod are made from. */
export interface Istiod {
  readonly values: IstiodValues;
  readonly namespace: string;
  /** Name of istiod and of what belongs to it. */
  readonly name: string;
}

export function istiodOf(values: IstiodValues, namespace: string): Istiod {
  return { values, namespace, name: revisioned('istiod', values.revision) };
}

/** Labels of the objects that hold no settings. */
export function appLabels(): { [label: string]: string } {
  return { app: 'istiod', ...istioLabels('istiod') };
}

/** Labels of an object that belongs to a revision. */
export function revisionLabels({ values }: Istiod, own: { [label: string]: string } = {}): { [label: string]: string } {
  return { 'istio.io/rev': revisionName(values.revision), ...own, ...istioLabels('istiod') };
}

/** Labels that istiod's pods are selected by. */
export function istiodSelector({ values: { revision } }: Istiod): { [label: string]: string } {
  return revision === '' ? { app: 'istiod', istio: 'pilot' } : { 'app': 'istiod', 'istio.io/rev': revision };
}

/** Whether istiod runs in this cluster: in a remote one it does only for injection. */
export function runsHere({ values: { global, istiodRemote } }: Istiod): boolean {
  return hasNamespaced(global.resourceScope) && (!istiodRemote.enabled || istiodRemote.enabledLocalInjectorIstiod);
}

/** Whether this cluster has an identity of istiod: one that runs here, or elsewhere and reads its configuration here. */
export function isConfiguredHere({ values: { global, istiodRemote } }: Istiod): boolean {
  return !istiodRemote.enabled || global.configCluster || istiodRemote.enabledLocalInjectorIstiod;
}
