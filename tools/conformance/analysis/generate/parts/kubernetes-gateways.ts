import { addSecret } from './gateways';
import { Draft } from '../draft';

/** A Gateway of Gateway API with a route to a service, sometimes with TLS, and with a route to a service of another namespace. */
export function kubernetesGateways(draft: Draft): void {
  const { random } = draft;
  const service = random.chance(0.3) ? draft.services[0] : undefined;
  if (service === undefined) {
    return;
  }
  const { namespace, name, ports } = service;
  const plain = { name: 'http', port: 80, protocol: 'HTTP', hostname: '*.example.net' };
  const secure = { name: 'https', port: 443, protocol: 'HTTPS', hostname: '*.example.net', tls: { certificateRefs: [{ name: 'entry' }] } };
  const isSecure = random.chance(0.5);
  draft.add('gateway.networking.k8s.io/v1', 'Gateway', namespace, 'entry', {
    spec: { gatewayClassName: 'istio', listeners: isSecure ? [plain, secure] : [plain] },
  });
  if (isSecure) {
    addSecret(draft, namespace, 'entry');
  }
  draft.add('gateway.networking.k8s.io/v1', 'HTTPRoute', namespace, 'entry', {
    spec: { parentRefs: [{ name: 'entry' }], hostnames: [`${name}.example.net`], rules: [{ backendRefs: [{ name, port: ports[0].port }] }] },
  });
  const other = draft.services.find(candidate => candidate.namespace !== namespace);
  if (other !== undefined && random.chance(0.5)) {
    const backend = { name: other.name, namespace: other.namespace, port: other.ports[0].port };
    draft.add('gateway.networking.k8s.io/v1', 'GRPCRoute', namespace, 'abroad', {
      spec: { parentRefs: [{ name: 'entry', sectionName: 'http' }], hostnames: ['abroad.example.net'], rules: [{ backendRefs: [backend] }] },
    });
    draft.add('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', other.namespace, 'abroad', {
      spec: { from: [{ group: 'gateway.networking.k8s.io', kind: 'GRPCRoute', namespace }], to: [{ group: '', kind: 'Service', name: other.name }] },
    });
  }
}
