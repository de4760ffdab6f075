import { areOverlapping } from '../../../validation/vocabulary/host-cover';
import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { Finding, findingOf } from '../../finding';
import { valueOf } from '../../model/answer';
import { KIND } from '../../model/kinds';
import { KubernetesGateway, KubernetesListener } from '../../model/kubernetes-gateways';
import { KubernetesReference, KubernetesRoute } from '../../model/kubernetes-routes';
import { selects } from '../../model/label-index';
import { MeshModel } from '../../model/mesh-model';

/** A route that no listener of its Gateway takes: by name, by port, by namespace or by host. */
export const unattachedRoute: Analyzer = {
  entry: GATEWAY_API.unattachedRoute,

  analyze(mesh) {
    return mesh.kubernetesRoutes.flatMap(route => route.parents.flatMap(parent => judge(mesh, route, parent)));
  },
};

function judge(mesh: MeshModel, route: KubernetesRoute, parent: KubernetesReference): Finding[] {
  const gateway = parent.kind === KIND.KubernetesGateway ? valueOf(mesh.kubernetesGateways.find(parent.name, parent.namespace)) : undefined;
  // Listeners may come from elsewhere too; routes of a waypoint are those of its services.
  if (gateway === undefined || gateway.listeners.length === 0 || gateway.isWaypoint) {
    return [];
  }
  const finding = (message: string, fix: string, path = parent.path) =>
    [findingOf(GATEWAY_API.unattachedRoute, route.object, path, { message, fix }, [gateway.object])];
  const named = gateway.listeners.filter(({ name, port }) => [undefined, name].includes(parent.section) && [undefined, port].includes(parent.port));
  if (named.length === 0) {
    const all = gateway.listeners.map(({ name, port }) => `${name} (${port})`).slice(0, 8).join(', ');
    return finding(`the Gateway has no listener ${[parent.section, parent.port].filter(word => word !== undefined).join(' on port ')}`, `it has ${all}`);
  }
  const open = named.filter(listener => isOpenTo(mesh, gateway, listener, route.namespace));
  if (open.length === 0) {
    return finding(`no listener takes routes of namespace ${route.namespace}`, 'set allowedRoutes.namespaces of the listener');
  }
  return open.some(listener => sharesHost(route, listener)) ? [] : finding(
    `no listener has a host of the route: they have ${open.map(({ hostname }) => hostname).slice(0, 8).join(', ')}`, 'use one of these', 'spec.hostnames');
}

function isOpenTo(mesh: MeshModel, { namespace: own }: KubernetesGateway, { from, namespaceLabels }: KubernetesListener, namespace: string): boolean {
  if (from === 'Same' || from === 'None') {
    return from === 'Same' && namespace === own;
  }
  const labels = valueOf(mesh.namespaces.find(namespace))?.labels;
  return from === 'All' || namespaceLabels === undefined || labels === undefined || selects(namespaceLabels, { 'kubernetes.io/metadata.name': namespace, ...labels });
}

function sharesHost({ hostnames }: KubernetesRoute, { hostname }: KubernetesListener): boolean {
  return hostname === undefined || hostname === '' || hostnames.length === 0 || hostnames.some(host => areOverlapping(host.toLowerCase(), hostname.toLowerCase()));
}
