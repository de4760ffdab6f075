import type * as istio from '../imports/istio';
import { Manifest } from '../validation/manifest';
import { item } from '../validation/path';

/** A destination that a VirtualService sends traffic to, and where it stands. */
export interface PlacedDestination {
  readonly destination: istio.Destination;
  /** Worked out on demand, for few are asked. */
  readonly path: () => string;
}

/** All destinations of a VirtualService: routes and mirrors. */
export function destinationsOf(virtualService: Manifest): PlacedDestination[] {
  const { http, tls, tcp } = (virtualService.spec ?? {}) as istio.VirtualServiceSpec;
  return [
    ...(http ?? []).flatMap((route, index) => [...routed(route.route, 'spec.http', index), ...mirrored(route, index)]),
    ...(tls ?? []).flatMap((route, index) => routed(route.route, 'spec.tls', index)),
    ...(tcp ?? []).flatMap((route, index) => routed(route.route, 'spec.tcp', index)),
  ];
}

function routed(route: { readonly destination: istio.Destination }[] | undefined, list: string, index: number): PlacedDestination[] {
  return (route ?? []).map(({ destination }, number) => ({
    destination,
    path: () => `${item(`${item(list, index)}.route`, number)}.destination`,
  }));
}

function mirrored({ mirror, mirrors }: istio.HttpRoute, index: number): PlacedDestination[] {
  const path = item('spec.http', index);
  return [
    ...(mirror ? [{ destination: mirror, path: () => `${path}.mirror` }] : []),
    ...(mirrors ?? []).map(({ destination }, number) => ({ destination, path: () => `${item(`${path}.mirrors`, number)}.destination` })),
  ];
}
