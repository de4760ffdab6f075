import { idleSelectors } from './idle-selectors';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { KIND } from '../../model/kinds';

const KINDS = [KIND.PeerAuthentication, KIND.RequestAuthentication, KIND.EnvoyFilter, KIND.ProxyConfig, KIND.WasmPlugin, KIND.TrafficExtension];

/** A selector of what has no rule of its own that picks no workload. */
export const idleSelector: Analyzer = {
  entry: SECURITY.idleSelector,

  analyze(mesh) {
    return KINDS.flatMap(kind => idleSelectors(mesh, SECURITY.idleSelector, kind));
  },
};
