import { isAmbientOnly } from './captured';
import type * as istio from '../../../imports/istio';
import { Manifest, namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { findingOf, withSeverity } from '../../finding';
import { MESH_GATEWAY } from '../../model/gateways';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { labelsAt } from '../../model/read';
import { RegisteredHost } from '../../model/service';

/** Routes for a service that no waypoint is in front of, where no sidecar reads them either. */
export const routesWithoutWaypoint: Analyzer = {
  entry: AMBIENT.routesWithoutWaypoint,

  analyze(mesh) {
    const isOfAll = isAmbientOnly(mesh);
    const routed = [...routedHosts(mesh), ...routedServices(mesh)];
    return routed.filter(({ service }) => isWithoutWaypoint(mesh, service)).map(({ object, path, service }) => {
      const finding = findingOf(AMBIENT.routesWithoutWaypoint, object, path, {
        message: `${isOfAll ? 'nobody routes' : 'of the ambient mesh nobody routes'} requests to ${service.object.metadata.name}: it has no waypoint`,
        fix: 'label the Service or its namespace with istio.io/use-waypoint',
      }, [service.object]);
      // Sidecars elsewhere read the routes.
      return isOfAll ? finding : withSeverity('info', finding);
    });
  },
};

/** Routes for a service whose waypoint does not read their namespace, where no sidecar reads them either. */
export const foreignRoutes: Analyzer = {
  entry: AMBIENT.foreignRoutes,

  analyze(mesh) {
    return !isAmbientOnly(mesh) ? [] : routedHosts(mesh).flatMap(({ object, path, service }) => {
      const use = mesh.waypoints.usedBy(labelsAt(service.object, 'metadata', 'labels'), service.namespace);
      const read = typeof use === 'string' ? [] : [service.namespace, use.namespace];
      return read.length === 0 || read.includes(namespaceOf(object)) ? [] : [findingOf(AMBIENT.foreignRoutes, object, path, {
        message: `the waypoint of ${service.object.metadata.name} reads routes of namespace ${[...new Set(read)].join(' and ')} only`,
        fix: `move the routes to namespace ${service.namespace}`,
      }, [service.object])];
    });
  },
};

/** A service that requests are routed to, if anybody in the mesh reads the routes. */
interface RoutedService {
  readonly object: Manifest;
  readonly path: string;
  readonly service: RegisteredHost;
}

/** The services that routes of Gateway API are for. */
function routedServices(mesh: MeshModel): RoutedService[] {
  return mesh.kubernetesRoutes.flatMap(({ object, parents }) => {
    const services = parents.filter(({ kind }) => kind === KIND.Service);
    return services.flatMap(({ name, namespace, path }) =>
      mesh.registry.named(mesh.hosts.ofService(name, namespace)).slice(0, 1).map(service => ({ object, path: `${path}.name`, service })));
  });
}

/** The services that VirtualServices are for, and at no gateway. */
function routedHosts(mesh: MeshModel): RoutedService[] {
  const virtualServices = mesh.all(KIND.VirtualService).filter(({ spec }) => {
    const { gateways = [MESH_GATEWAY], http } = spec as istio.VirtualServiceSpec;
    return http !== undefined && gateways.every(name => name === MESH_GATEWAY);
  });
  const hostsOf = (spec: istio.VirtualServiceSpec) => spec.hosts ?? [];
  return virtualServices.flatMap(object => hostsOf(object.spec).flatMap((host, index) =>
    mesh.registry.named(mesh.hosts.resolve(host, namespaceOf(object))).slice(0, 1).map(service => ({ object, path: item('spec.hosts', index), service }))));
}

/** A DestinationRule for such a service. */
export const rulesWithoutWaypoint: Analyzer = {
  entry: AMBIENT.rulesWithoutWaypoint,

  analyze(mesh) {
    const rules = mesh.destinationRules.all.filter(({ spec }) => spec.trafficPolicy !== undefined || (spec.subsets ?? []).length > 0);
    return rules.length === 0 || hasGateway(mesh) || !isAmbientOnly(mesh) ? [] : rules.flatMap(({ rule, host }) =>
      mesh.registry.named(host).filter(found => isWithoutWaypoint(mesh, found)).slice(0, 1).map(service => findingOf(AMBIENT.rulesWithoutWaypoint, rule, 'spec.host', {
        message: `nobody reads the rule: ${service.object.metadata.name} has no waypoint`,
        fix: 'label the Service or its namespace with istio.io/use-waypoint',
      }, [service.object])));
  },
};

/** Whether anything lets requests in that reads rules. */
function hasGateway(mesh: MeshModel): boolean {
  return mesh.gateways.all.length > 0 || mesh.kubernetesGateways.all.some(({ isWaypoint }) => !isWaypoint) || mesh.destinations.some(({ object }) =>
    ((object.spec as istio.VirtualServiceSpec).gateways ?? []).some(name => name !== MESH_GATEWAY));
}

/** Whether a Service whose pods are all in the ambient mesh has no waypoint for certain. */
function isWithoutWaypoint(mesh: MeshModel, host: RegisteredHost): boolean {
  const backends = mesh.backends.behind(host);
  return backends.length > 0 && backends.every(workload => mesh.membershipOf(workload) === 'ambient')
    && mesh.waypoints.usedBy(labelsAt(host.object, 'metadata', 'labels'), host.namespace) === 'none';
}
