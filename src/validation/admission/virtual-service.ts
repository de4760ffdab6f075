import { refusal } from './admission-issue';
import type * as istio from '../../imports/istio';
import { Issue } from '../issue';
import { item } from '../path';

/** What istiod's webhook refuses in a VirtualService. */
export function validateVirtualService(spec: istio.VirtualServiceSpec): Issue[] {
  const { http = [], tls = [], tcp = [] } = spec;
  return [
    ...(http.length + tls.length + tcp.length === 0
      ? [refusal('MESH1101', 'spec', 'no route', 'give at least one http, tls or tcp route')]
      : []),
    ...http.flatMap((route, index) => weights(route.route ?? [], `${item('spec.http', index)}.route`)),
    ...tls.flatMap((route, index) => weights(route.route ?? [], `${item('spec.tls', index)}.route`)),
    ...tcp.flatMap((route, index) => weights(route.route ?? [], `${item('spec.tcp', index)}.route`)),
  ];
}

function weights(destinations: { readonly weight?: number }[], path: string): Issue[] {
  const negative = destinations.flatMap(({ weight = 0 }, index) => weight < 0
    ? [refusal('MESH1103', `${item(path, index)}.weight`, `got ${weight}`, 'use a weight of 0 or more')]
    : []);
  const total = destinations.reduce((sum, { weight = 0 }) => sum + weight, 0);
  const none = destinations.length > 1 && total === 0
    ? [refusal('MESH1102', path, `weights of ${destinations.length} destinations add up to 0`, 'give at least one a weight above 0')]
    : [];
  return [...negative, ...none];
}
