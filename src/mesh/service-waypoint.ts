import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { gatewayIdentity } from './gateway-identity';
import { namespaceNamed } from './namespace-objects';
import type { Waypoint } from './waypoint';
import { INGRESS_USE_WAYPOINT, NO_WAYPOINT, USE_WAYPOINT, USE_WAYPOINT_NAMESPACE, WAYPOINT_FOR } from './waypoint-labels';
import { WaypointTraffic } from './waypoint-traffic';
import { perApp } from '../base/per-app';
import { apiObjectsOf } from '../base/rendered';
import { ServiceObject } from '../discovery/service-object';
import { MeshIdentity } from '../security/mesh-identity';

const OF_SERVICES: (string | undefined)[] = [undefined, WaypointTraffic.SERVICE, WaypointTraffic.ALL];

/** The waypoints that an app makes. */
export const waypointsOf = perApp((): Waypoint[] => []);

/** The waypoint that calls to a service go through. */
export interface ServiceWaypoint {
  readonly name: string;
  readonly namespace: string;

  /** Who it is, to the pods that it calls. */
  readonly identity: MeshIdentity;

  /** Whether ingress gateways send their requests through it too. */
  readonly takesIngress: boolean;

  /** Whether it lets in connections to pods that use it, which no policy of a service is for. */
  readonly letsInPodTraffic: boolean;

  /** Whether the pods of the service's namespace use it too, unless they say otherwise themselves. */
  readonly isOfNamespace: boolean;
}

/** The waypoint that the labels of a service, else those of its namespace, ask for, if it takes care of services. */
export function waypointOf(service: ServiceObject): ServiceWaypoint | undefined {
  const { construct, namespace: home } = service;
  const ownLabel = (key: string) => service.label(key);
  const labelOfHome = (key: string) => namespaceNamed(construct, home)?.metadata.getLabel(key);
  const label = ownLabel(USE_WAYPOINT) === undefined ? labelOfHome : ownLabel;
  const name = label(USE_WAYPOINT);
  const namespace = label(USE_WAYPOINT_NAMESPACE) ?? home;
  if (name === undefined || name === NO_WAYPOINT || namespace === undefined) {
    return undefined;
  }
  const waypoint = waypointsOf(construct).find(made => made.name === name && made.namespace === namespace);
  const gateway = waypoint === undefined ? gatewayNamed(construct, name, namespace) : ApiObject.of(waypoint);
  const traffic = gateway?.metadata.getLabel(WAYPOINT_FOR);
  return !OF_SERVICES.includes(traffic) ? undefined : {
    name,
    namespace,
    identity: waypoint?.identity ?? (gateway === undefined ? MeshIdentity.of(namespace, name) : gatewayIdentity(gateway)),
    takesIngress: (ownLabel(INGRESS_USE_WAYPOINT) ?? labelOfHome(INGRESS_USE_WAYPOINT)) === 'true',
    letsInPodTraffic: traffic === WaypointTraffic.ALL && waypoint?._allowsNothing !== true,
    isOfNamespace: labelOfHome(USE_WAYPOINT) === name && (labelOfHome(USE_WAYPOINT_NAMESPACE) ?? home) === namespace,
  };
}

/** A waypoint that was made as a plain object. */
function gatewayNamed({ node: { root } }: IConstruct, name: string, namespace: string): ApiObject | undefined {
  return apiObjectsOf(root).find(({ apiGroup, kind, name: own, metadata }) =>
    apiGroup === 'gateway.networking.k8s.io' && kind === 'Gateway' && own === name && metadata.namespace === namespace);
}
