import { IConstruct } from 'constructs';
import { EnvoyApplyTo } from './envoy-apply-to';
import { EnvoyMatch } from './envoy-match';
import { EnvoyPatch } from './envoy-patch';
import { at } from '../base/rendering';
import * as istio from '../imports/istio';

/**
 * One change of Envoy's configuration.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-EnvoyConfigObjectPatch
 */
export interface EnvoyConfigPatch {
  /** The class of objects that is changed. */
  readonly applyTo: EnvoyApplyTo;

  /**
   * Which objects of the class are changed. Most classes take one form of match only.
   *
   * @default - all of them
   */
  readonly match?: EnvoyMatch;

  /** What is done to them. */
  readonly patch: EnvoyPatch;
}

export function renderConfigPatch({ applyTo, match, patch }: EnvoyConfigPatch, consumer: IConstruct): istio.EnvoyConfigObjectPatch {
  return {
    applyTo: applyTo as string as istio.EnvoyFilterApplyTo,
    match: at('match', () => match?._render(consumer)),
    patch: patch._render(),
  };
}
