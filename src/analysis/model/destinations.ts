import { Answer } from './answer';
import { MESH_GATEWAY } from './gateways';
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
  /** What the route is matched on. */
  readonly matches: readonly { readonly gateways?: readonly string[] }[];
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
    forEachDestination(virtualService, ({ destination, weight }, matches = NO_MATCHES, isMirror, path) => {
      const host = hosts.resolve(destination.host, namespace);
      const answer = registry.find(destination.host, namespace, viewers, host);
      found.push({ object, virtualService, namespace, viewers, destination, host, answer, matches, weight, isMirror, path });
    });
  }
  return found;
}

type Add = (weighted: Weighted, matches: Matches | undefined, isMirror: boolean, path: () => string) => void;

function forEachDestination({ spec: { http, tls, tcp } }: VirtualServiceInfo, add: Add): void {
  const addRoute = ({ route, match }: Routed, list: string, index: number) => route?.forEach((weighted, number) =>
    add(weighted, match, false, () => `${item(`${item(list, index)}.route`, number)}.destination`));
  http?.forEach((route, index) => {
    const { match, mirror, mirrors } = route;
    addRoute(route, 'spec.http', index);
    if (mirror) {
      add({ destination: mirror }, match, true, () => `${item('spec.http', index)}.mirror`);
    }
    mirrors?.forEach(({ destination }, number) =>
      add({ destination }, match, true, () => `${item(`${item('spec.http', index)}.mirrors`, number)}.destination`));
  });
  tls?.forEach((route, index) => addRoute(route, 'spec.tls', index));
  tcp?.forEach((route, index) => addRoute(route, 'spec.tcp', index));
}

/** The Gateways, and the word for all sidecars, whose requests come by a destination: matches may name some of those of the VirtualService. */
export function gatewaysOf({ virtualService: { spec }, matches }: PlacedDestination): readonly string[] {
  const all = (spec.gateways ?? []).length === 0 ? [MESH_GATEWAY] : spec.gateways!;
  const isForAll = matches.length === 0 || matches.some(({ gateways }) => (gateways ?? []).length === 0);
  return isForAll ? all : all.filter(name => matches.some(({ gateways }) => gateways!.includes(name)));
}

type Matches = PlacedDestination['matches'];

const NO_MATCHES: Matches = [];

interface Routed {
  readonly route?: Weighted[];
  readonly match?: Matches;
}

interface Weighted {
  readonly destination: istio.Destination;
  readonly weight?: number;
}
