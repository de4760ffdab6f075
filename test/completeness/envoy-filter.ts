import { Chart } from 'cdk8s';
import { POLICY_TARGETS } from './policy-targets';
import { MeshService } from '../../src/discovery/mesh-service';
import { EnvoyApplyTo } from '../../src/extensions/envoy-apply-to';
import { EnvoyFilter } from '../../src/extensions/envoy-filter';
import { EnvoyMatch } from '../../src/extensions/envoy-match';
import { EnvoyContext } from '../../src/extensions/envoy-match-options';
import { EnvoyFilterClass, EnvoyPatch } from '../../src/extensions/envoy-patch';
import { EnvoyRouteAction } from '../../src/extensions/envoy-route-configuration-match';

const FILTER = { name: 'envoy.filters.network.http_connection_manager', subFilter: 'envoy.filters.http.router' };
const PROXY = { proxyVersion: '1\\.31.*', metadata: { STAGE: 'production' } };

const MATCHES = [
  EnvoyMatch.listener({
    proxy: PROXY,
    name: '0.0.0.0_80',
    portNumber: 80,
    portName: 'http',
    listenerFilter: 'envoy.filters.listener.tls_inspector',
    filterChain: {
      name: 'chain', sni: 'a.example.com', transportProtocol: 'tls', applicationProtocols: 'h2', destinationPort: 80, filter: FILTER,
    },
  }),
  ...Object.values(EnvoyRouteAction).map(action => EnvoyMatch.routeConfiguration({
    name: 'http.80',
    portNumber: 80,
    portName: 'http',
    gateway: { name: 'edge', namespace: 'istio-system' },
    vhost: { name: 'a.example.com:80', domainName: 'a.example.com', route: { name: 'default', action } },
  })),
  EnvoyMatch.cluster({ name: 'PassthroughCluster', portNumber: 80, service: MeshService.fromHost('reviews'), subset: 'v1' }),
  EnvoyMatch.waypoint({ proxy: PROXY, portNumber: 80, filter: FILTER, routeName: 'default' }),
  ...Object.values(EnvoyContext).map(context => EnvoyMatch.proxies({ context })),
];

const PATCHES = [
  ...[EnvoyPatch.merge, EnvoyPatch.mergeAndReplaceList, EnvoyPatch.insertBefore, EnvoyPatch.insertAfter, EnvoyPatch.insertFirst, EnvoyPatch.replace]
    .map(operation => operation({ name: 'a' })),
  ...Object.values(EnvoyFilterClass).map(filterClass => EnvoyPatch.add({ name: 'a' }, { filterClass })),
  EnvoyPatch.remove(),
  EnvoyPatch.invalid(),
];

/** EnvoyFilters that together use every field and every enum value, some of which Istio refuses. */
export function everyField(chart: Chart): void {
  POLICY_TARGETS.forEach((target, index) => new EnvoyFilter(chart, `Target${index}`, { target, priority: 0 }));
  new EnvoyFilter(chart, 'Filter', {
    configPatches: [
      ...Object.values(EnvoyApplyTo).map(applyTo => ({ applyTo, patch: EnvoyPatch.remove() })),
      ...MATCHES.map(match => ({ applyTo: EnvoyApplyTo.EXTENSION_CONFIG, match, patch: EnvoyPatch.remove() })),
      ...PATCHES.map(patch => ({ applyTo: EnvoyApplyTo.HTTP_FILTER, patch })),
    ],
  });
}
