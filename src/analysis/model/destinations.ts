import { MESH_GATEWAY } from './gateways';
import { Hosts } from './hosts';
import { grouped } from './lists';
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

  public constructor(private readonly all: readonly PlacedDestination[], private readonly hosts: Hosts) {}

  /** The destinations with a resolved host. */
  public to(resolved: string): readonly PlacedDestination[] {
    this.byHost ??= grouped(this.all, ({ destination, namespace }) => this.hosts.resolve(destination.host, namespace));
    return this.byHost.get(resolved) ?? [];
  }
}

/** All destinations of a VirtualService: routes and mirrors. */
export function destinationsOf(virtualService: VirtualServiceInfo): PlacedDestination[] {
  const { object, namespace, visibility, spec: { http, tls, tcp } } = virtualService;
  const viewers = visibility.isEverywhere ? [namespace] : visibility.scopes;
  const found: PlacedDestination[] = [];
  const add = ({ destination, weight }: Weighted, matches: Matches = NO_MATCHES, isMirror: boolean, path: () => string) =>
    found.push({ object, virtualService, namespace, viewers, destination, matches, weight, isMirror, path });
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
  return found;
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
