import { JsonObject } from '../../../json';
import { Draft } from '../draft';

/** The webhook and the Service of an installation, as far as rules read them. */
export function controlPlane(draft: Draft): void {
  if (!draft.random.chance(0.4)) {
    return;
  }
  draft.add('v1', 'Namespace', undefined, 'istio-system', {});
  draft.add('v1', 'Service', 'istio-system', 'istiod', { spec: { ports: [{ name: 'https-webhook', port: 443, protocol: 'TCP' }] } }, { labels: { istio: 'pilot' } });
  draft.add('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', undefined, 'istio-sidecar-injector', {
    webhooks: [
      webhook('namespace', [{ key: 'istio-injection', operator: 'In', values: ['enabled'] }], [{ key: 'sidecar.istio.io/inject', operator: 'NotIn', values: ['false'] }]),
      webhook('object', [{ key: 'istio-injection', operator: 'DoesNotExist' }], [{ key: 'sidecar.istio.io/inject', operator: 'In', values: ['true'] }]),
    ],
  }, { labels: { 'istio.io/rev': 'default' } });
}

function webhook(prefix: string, ofNamespace: JsonObject[], ofPod: JsonObject[]): JsonObject {
  return {
    name: `${prefix}.sidecar-injector.istio.io`,
    clientConfig: { service: { name: 'istiod', namespace: 'istio-system', path: '/inject' } },
    namespaceSelector: { matchExpressions: ofNamespace },
    objectSelector: { matchExpressions: ofPod },
    admissionReviewVersions: ['v1'],
    sideEffects: 'None',
  };
}
