import { Draft } from '../draft';

/** A Gateway of Gateway API with a route to a service, sometimes. */
export function kubernetesGateways(draft: Draft): void {
  const { random } = draft;
  const service = random.chance(0.3) ? draft.services[0] : undefined;
  if (service === undefined) {
    return;
  }
  const { namespace, name, ports } = service;
  draft.add('gateway.networking.k8s.io/v1', 'Gateway', namespace, 'entry', {
    spec: { gatewayClassName: 'istio', listeners: [{ name: 'http', port: 80, protocol: 'HTTP', hostname: '*.example.net' }] },
  });
  draft.add('gateway.networking.k8s.io/v1', 'HTTPRoute', namespace, 'entry', {
    spec: { parentRefs: [{ name: 'entry' }], hostnames: [`${name}.example.net`], rules: [{ backendRefs: [{ name, port: ports[0].port }] }] },
  });
}
