import type * as istio from '../imports/istio';
import { Manifest } from '../validation/manifest';
import { item } from '../validation/path';

/** A destination that a VirtualService sends traffic to, and where it stands. */
export interface PlacedDestination {
  readonly destination: istio.Destination;
  readonly path: string;
}

/** All destinations of a VirtualService: routes and mirrors. */
export function destinationsOf(virtualService: Manifest): PlacedDestination[] {
  const { http = [], tls = [], tcp = [] } = (virtualService.spec ?? {}) as istio.VirtualServiceSpec;
  return [
    ...http.flatMap((route, index) => [
      ...routed(route.route, item('spec.http', index)),
      ...mirrored(route, item('spec.http', index)),
    ]),
    ...tls.flatMap((route, index) => routed(route.route, item('spec.tls', index))),
    ...tcp.flatMap((route, index) => routed(route.route, item('spec.tcp', index))),
  ];
}

function routed(route: { readonly destination: istio.Destination }[] = [], path: string): PlacedDestination[] {
  return route.map(({ destination }, index) => ({ destination, path: `${item(`${path}.route`, index)}.destination` }));
}

function mirrored({ mirror, mirrors = [] }: istio.HttpRoute, path: string): PlacedDestination[] {
  return [
    ...(mirror === undefined ? [] : [{ destination: mirror, path: `${path}.mirror` }]),
    ...mirrors.map(({ destination }, index) => ({ destination, path: `${item(`${path}.mirrors`, index)}.destination` })),
  ];
}
