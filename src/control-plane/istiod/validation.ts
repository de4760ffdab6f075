import { Istiod, isConfiguredHere } from './istiod';
import { Manifest } from '../../validation/manifest';
import { revisionName, revisioned } from '../base/parts';
import { hasClusterWide, hasNamespaced } from '../base/scope';
import { stablePolicy } from '../base/stable-policy';
import { validationWebhook } from '../base/validation-webhook';

/** What judges the objects that name the revision. */
export function istiodValidation(istiod: Istiod): Manifest[] {
  const { values: { global, revision, base, experimental } } = istiod;
  if (!isConfiguredHere(istiod)) {
    return [];
  }
  const ofRevision = { matchExpressions: [{ key: 'istio.io/rev', operator: 'In', values: [revisionName(revision)] }] };
  const webhook = () => validationWebhook({
    name: `${revisioned('istio-validator', revision)}-${global.istioNamespace}`,
    webhook: 'rev.validation.istio.io',
    revision: revisionName(revision),
    service: istiod.name,
    namespace: global.istioNamespace,
    url: base.validationURL,
    caBundle: base.validationCABundle,
    failurePolicy: base.validationFailurePolicy,
    objectSelector: ofRevision,
  });
  const name = (what: string) => `${revisioned(what, revision)}-${global.istioNamespace}.istio.io`;
  return [
    ...hasClusterWide(global.resourceScope) && global.configValidation ? [webhook()] : [],
    ...hasNamespaced(global.resourceScope) && experimental.stableValidationPolicy
      ? stablePolicy({ name: name('stable-channel-policy'), binding: name('stable-channel-policy-binding'), objectSelector: ofRevision })
      : [],
  ];
}
