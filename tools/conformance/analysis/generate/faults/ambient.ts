import { AMBIENT } from '../../../../../src/analysis/catalogue/ambient';
import { Draft, Fault } from '../draft';

export const AMBIENT_FAULTS: readonly Fault[] = [
  { code: AMBIENT.unknownWaypoint.code, plant: unknownWaypoint },
  { code: AMBIENT.idleSelector.code, plant: selectGateway },
];

function unknownWaypoint(draft: Draft): boolean {
  const service = draft.pick('Service');
  service.metadata.labels = { ...service.metadata.labels, 'istio.io/use-waypoint': 'misspelt' };
  return true;
}

/** A Gateway of Gateway API with pods of its own, and a policy that selects them. */
function selectGateway(draft: Draft): boolean {
  const [namespace] = draft.namespaces;
  const labels = { 'gateway.networking.k8s.io/gateway-name': 'waypoint' };
  draft.add('gateway.networking.k8s.io/v1', 'Gateway', namespace, 'waypoint', {
    spec: { gatewayClassName: 'istio-waypoint', listeners: [{ name: 'mesh', port: 15008, protocol: 'HBONE' }] },
  });
  draft.add('v1', 'Pod', namespace, 'waypoint', { spec: { containers: [{ name: 'istio-proxy', image: 'registry.example.com/proxyv2:1' }] } }, { labels });
  draft.add('security.istio.io/v1', 'AuthorizationPolicy', namespace, 'at-waypoint', { spec: { selector: { matchLabels: labels } } });
  return true;
}
