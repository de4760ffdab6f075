import { istioLabels } from './labels';
import { unlessEmpty } from './parts';
import { Manifest } from '../../validation/manifest';

/** The API groups whose objects are judged. */
export const VALIDATED_GROUPS = ['security', 'networking', 'telemetry', 'extensions'].map(name => `${name}.istio.io`);

/** Where objects are judged. */
export interface ValidationWebhookOptions {
  readonly name: string;
  readonly webhook: string;
  /** The revision, as labels name it. */
  readonly revision: string;
  readonly service: string;
  readonly namespace: string;
  readonly url?: string;
  readonly caBundle?: string;
  readonly failurePolicy?: string;
  /** Which objects are judged: all, unless it is given. */
  readonly objectSelector?: object;
}

/** The webhook that has istiod judge Istio's objects before the cluster takes them. */
export function validationWebhook(options: ValidationWebhookOptions): Manifest {
  const { name, webhook, revision, service, namespace, url, caBundle, failurePolicy, objectSelector } = options;
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingWebhookConfiguration',
    metadata: { name, labels: { 'app': 'istiod', 'istio': 'istiod', 'istio.io/rev': revision, ...istioLabels('istiod') } },
    webhooks: [{
      name: webhook,
      clientConfig: {
        ...unlessEmpty(url) === undefined ? { service: { name: service, namespace, path: '/validate' } } : { url },
        caBundle: unlessEmpty(caBundle),
      },
      rules: [{ operations: ['CREATE', 'UPDATE'], apiGroups: VALIDATED_GROUPS, apiVersions: ['*'], resources: ['*'] }],
      // istiod itself turns Ignore into Fail as soon as it is ready to judge.
      failurePolicy: unlessEmpty(caBundle) === undefined ? unlessEmpty(failurePolicy) ?? 'Ignore' : 'Fail',
      sideEffects: 'None',
      admissionReviewVersions: ['v1'],
      objectSelector,
    }],
  };
}
