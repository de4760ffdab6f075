import { Answer } from './answer';
import { Hosts } from './hosts';
import { grouped } from './lists';
import { Registry } from './registry';
import { RegisteredHost } from './service';
import { VirtualServiceInfo } from './virtual-services';
import type * as istio from '../../imports/istio';
import { Manifest } from '../../validation/manifest';
import { item } from '../../validation/path';

/** A destination that a VirtualService sends traffic to, and where it stands. */
export interface PlacedDestination {
  /** The VirtualService. */
  readonly object: Manifest;
  readonly virtualService: VirtualServiceInfo;
  readonly namespace: string;
  /** The namespaces whose clients go by the route; that of the VirtualService, where it is exported to all. */
  readonly viewers: readonly string[];
  readonly destination: istio.Destination;
  /** Its host as the registry knows it. */
  readonly host: string;
  /** What that host stands for to the route's clients. */
  readonly answer: Answer<readonly RegisteredHost[]>;
  /** Its share of the requests; absent for mirrors and where the route says none. */
  readonly weight?: number;
  readonly isMirror: boolean;
  /** Worked out on demand, for few are asked. */
  readonly path: () => string;
}

/** Destinations by their host. */
export class DestinationTable {
  private byHost?: Map<string, PlacedDestination[]>;

  public constructor(private readonly all: readonly PlacedDestination[]) {}

  /** The destinations with a resolved host. */
  public to(resolved: string): readonly PlacedDestination[] {
    this.byHost ??= grouped(this.all, ({ host }) => host);
    return this.byHost.get(resolved) ?? [];
  }
}

/** All destinations of VirtualServices: routes and mirrors. */
export function destinationsOf(virtualServices: readonly VirtualServiceInfo[], hosts: Hosts, registry: Registry): PlacedDestination[] {
  const found: PlacedDestination[] = [];
  for (const virtualService of virtualServices) {
    const { object, namespace, visibility } = virtualService;
    const viewers = visibility.isEverywhere ? [namespace] : visibility.scopes;
    forEachDestination(virtualService, ({ destination, weight }, isMirror, path) => {
      const host = hosts.resolve(destination.host, namespace);
      const answer = registry.findResolved(host, viewers);
      found.push({ object, virtualService, namespace, viewers, destination, host, answer, weight, isMirror, path });
    });
  }
  return found;
}

type Add = (weighted: Weighted, isMirror: boolean, path: () => string) => void;

function forEachDestination({ spec: { http, tls, tcp } }: VirtualServiceInfo, add: Add): void {
  const addRoute = (route: Weighted[] | undefined, list: string, index: number) => route?.forEach((weighted, number) =>
    add(weighted, false, () => `${item(`${item(list, index)}.route`, number)}.destination`));
  http?.forEach(({ route, mirror, mirrors }, index) => {
    addRoute(route, 'spec.http', index);
    if (mirror) {
      add({ destination: mirror }, true, () => `${item('spec.http', index)}.mirror`);
    }
    mirrors?.forEach(({ destination }, number) =>
      add({ destination }, true, () => `${item(`${item('spec.http', index)}.mirrors`, number)}.destination`));
  });
  tls?.forEach(({ route }, index) => addRoute(route, 'spec.tls', index));
  tcp?.forEach(({ route }, index) => addRoute(route, 'spec.tcp', index));
}

interface Weighted {
  readonly destination: istio.Destination;
  readonly weight?: number;
}
