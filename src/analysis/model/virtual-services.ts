import { MESH_GATEWAY } from './gateways';
import { fullNameOf } from './identity';
import { KIND } from './kinds';
import { append } from './lists';
import { MeshConfig } from './mesh-config';
import { Objects } from './objects';
import { Visibility } from './visibility';
import type * as istio from '../../imports/istio';
import { Manifest, namespaceOf } from '../../validation/manifest';

/** The lists of routes in a VirtualService. */
export const ROUTE_LISTS = ['http', 'tls', 'tcp'] as const;

/** A VirtualService with who goes by it. */
export interface VirtualServiceInfo {
  readonly object: Manifest;
  readonly namespace: string;
  readonly spec: istio.VirtualServiceSpec;
  readonly visibility: Visibility;
  /** Whether sidecars go by it. */
  readonly isForMesh: boolean;
  /** Without hosts it has no requests of its own, but those that routes of others hand on. */
  readonly isDelegate: boolean;
}

/** A http route of a VirtualService, and where it stands. */
export interface PlacedRoute {
  /** The VirtualService. */
  readonly object: Manifest;
  readonly route: istio.HttpRoute;
  /** Its number among the http routes. */
  readonly index: number;
}

/** The destinations that a route of any list shares its traffic among. */
export interface PlacedShares {
  /** The VirtualService. */
  readonly object: Manifest;
  readonly route: readonly (istio.HttpRouteDestination & istio.RouteDestination)[];
  readonly list: typeof ROUTE_LISTS[number];
  /** The number of the route in its list. */
  readonly index: number;
}

/** A route that hands its requests on to another VirtualService. */
export interface Delegation {
  readonly root: VirtualServiceInfo;
  /** The number of the route among its http routes. */
  readonly index: number;
  readonly route: istio.HttpRoute;
}

/** The VirtualServices of the manifests. */
export class VirtualServices {
  public readonly all: readonly VirtualServiceInfo[];
  private http?: readonly PlacedRoute[];
  private shared?: readonly PlacedShares[];
  private delegations?: Map<string, Delegation[]>;

  public constructor(objects: Objects, config: MeshConfig) {
    const defaultExportTo = config.texts('defaultVirtualServiceExportTo');
    this.all = objects.all(KIND.VirtualService).map((object): VirtualServiceInfo => {
      const spec = object.spec as istio.VirtualServiceSpec;
      const namespace = namespaceOf(object);
      const gateways = spec.gateways ?? [];
      return {
        object,
        namespace,
        spec,
        visibility: Visibility.of((spec.exportTo ?? []).length === 0 ? defaultExportTo : spec.exportTo, namespace),
        isForMesh: gateways.length === 0 || gateways.includes(MESH_GATEWAY),
        isDelegate: (spec.hosts ?? []).length === 0,
      };
    });
  }

  /** The http routes with a field, such as those with a fault. */
  public routesWith(field: keyof istio.HttpRoute): readonly PlacedRoute[] {
    this.http ??= this.all.flatMap(({ object, spec }) => (spec.http ?? []).map((route, index) => ({ object, route, index })));
    return this.http.filter(({ route }) => route[field] !== undefined);
  }

  /** The shares of all routes that have destinations. */
  public get shares(): readonly PlacedShares[] {
    this.shared ??= this.sharesInAll();
    return this.shared;
  }

  /** The routes that hand their requests on, by the full name of the VirtualService that they name. */
  public get delegated(): ReadonlyMap<string, readonly Delegation[]> {
    this.delegations ??= this.delegationLists();
    return this.delegations;
  }

  /** The VirtualServices whose requests come to one: itself, or those that hand on to it. */
  public rootsOf(info: VirtualServiceInfo): readonly VirtualServiceInfo[] {
    return info.isDelegate ? (this.delegated.get(fullNameOf(info.object)) ?? []).map(({ root }) => root) : [info];
  }

  private sharesInAll(): PlacedShares[] {
    const found: PlacedShares[] = [];
    for (const { object, spec } of this.all) {
      for (const list of ROUTE_LISTS) {
        spec[list]?.forEach(({ route }, index) => {
          if (route !== undefined) found.push({ object, route, list, index });
        });
      }
    }
    return found;
  }

  private delegationLists(): Map<string, Delegation[]> {
    const lists = new Map<string, Delegation[]>();
    for (const root of this.all) {
      (root.spec.http ?? []).forEach((route, index) => {
        if (route.delegate?.name !== undefined) {
          append(lists, `${(route.delegate.namespace ?? '') || root.namespace}/${route.delegate.name}`, { root, index, route });
        }
      });
    }
    return lists;
  }
}
