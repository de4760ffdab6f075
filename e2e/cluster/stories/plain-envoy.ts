import { Manifest } from '../../../src/validation/manifest';

const CONNECTION_MANAGER = 'envoy.filters.network.http_connection_manager';

/** Istio's own filters of requests: for metrics, and in waypoints for what is known of callers. */
const HTTP_FILTERS = ['istio.stats', 'waypoint_downstream_peer_metadata', 'waypoint_upstream_peer_metadata'];
/** Istio's own filters of connections. */
const NETWORK_FILTERS = ['istio.stats'];

/** Lets a proxy that takes tunnels (HBONE) seem to be of a release whose configuration has no sort of values that only Istio's own Envoy knows. */
export const TAKES_TUNNELS = { ISTIO_META_ISTIO_VERSION: '1.29.1' };

/** Takes out of the configuration of all proxies what the Envoy of the package registry does not know. */
export function plainEnvoy(): Manifest[] {
  return [
    withoutIstioFilters('plain-envoy', {}),
    // Waypoints pass over what does not name them.
    withoutIstioFilters('plain-waypoint', { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'GatewayClass', name: 'istio-waypoint' }] }),
  ];
}

function withoutIstioFilters(name: string, target: object): Manifest {
  const configPatches = [
    ...HTTP_FILTERS.map(filter => removal('HTTP_FILTER', { name: CONNECTION_MANAGER, subFilter: { name: filter } })),
    ...NETWORK_FILTERS.map(filter => removal('NETWORK_FILTER', { name: filter })),
  ];
  return {
    apiVersion: 'networking.istio.io/v1alpha3',
    kind: 'EnvoyFilter',
    metadata: { name, namespace: 'istio-system' },
    spec: { ...target, configPatches },
  };
}

function removal(applyTo: string, filter: object): object {
  return { applyTo, match: { listener: { filterChain: { filter } } }, patch: { operation: 'REMOVE' } };
}
