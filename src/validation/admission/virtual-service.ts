import type * as istio from '../../imports/istio';
import { issueOf } from '../catalogue/entry';
import { VIRTUAL_SERVICE } from '../catalogue/virtual-service';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { item } from '../path';

/** What istiod's webhook refuses in a VirtualService. */
export function validateVirtualService(object: Manifest): Issue[] {
  const { http = [], tls = [], tcp = [] } = (object.spec ?? {}) as istio.VirtualServiceSpec;
  return [
    ...(http.length + tls.length + tcp.length === 0
      ? [issueOf(VIRTUAL_SERVICE.noRoute, 'spec', { message: 'no route', fix: 'give at least one http, tls or tcp route' })]
      : []),
    ...http.flatMap((route, index) => weights(route.route ?? [], `${item('spec.http', index)}.route`)),
    ...tls.flatMap((route, index) => weights(route.route ?? [], `${item('spec.tls', index)}.route`)),
    ...tcp.flatMap((route, index) => weights(route.route ?? [], `${item('spec.tcp', index)}.route`)),
  ];
}

function weights(destinations: { readonly weight?: number }[], path: string): Issue[] {
  const negative = destinations.flatMap(({ weight = 0 }, index) => weight < 0
    ? [issueOf(VIRTUAL_SERVICE.negativeWeight, `${item(path, index)}.weight`, { message: `got ${weight}`, fix: 'use a weight of 0 or more' })]
    : []);
  const total = destinations.reduce((sum, { weight = 0 }) => sum + weight, 0);
  const none = destinations.length > 1 && total === 0
    ? [issueOf(VIRTUAL_SERVICE.noWeight, path, {
      message: `weights of ${destinations.length} destinations add up to 0`,
      fix: 'give at least one a weight above 0',
    })]
    : [];
  return [...negative, ...none];
}
