import { emptySelector } from './empty-selector';
import type * as istio from '../../imports/istio';
import { PROXY_CONFIG } from '../catalogue/proxy-config';
import { Issue } from '../issue';
import { Manifest } from '../manifest';

/** What istiod's webhook warns of in a ProxyConfig; all that it refuses, the schema refuses before. */
export function validateProxyConfig({ spec }: Manifest): Issue[] {
  const { selector }: istio.ProxyConfigSpec = spec ?? {};
  return emptySelector(PROXY_CONFIG.emptySelector, selector, selector?.matchLabels, 'spec.selector');
}
