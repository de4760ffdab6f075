import { customResourceDefinitions } from './crds';
import { revisioned, unlessEmpty } from './parts';
import { serviceAccount } from './rbac';
import { hasClusterWide, hasNamespaced } from './scope';
import { stablePolicy } from './stable-policy';
import { validationWebhook } from './validation-webhook';
import { Manifest } from '../../validation/manifest';
import { READER, readerLabels } from '../istiod/reader';
import { Installation } from '../values/installation';
import { defaultsOverlay } from '../values/overlays';
import { Tree, overlays } from '../values/tree';

interface BaseValues {
  readonly base: {
    readonly enableIstioConfigCRDs: boolean;
    readonly excludedCRDs: readonly string[];
    readonly validationURL: string;
    readonly validationCABundle: string;
    readonly validationFailurePolicy?: string;
  };
  readonly defaultRevision: string;
  readonly experimental: { readonly stableValidationPolicy: boolean };
  readonly global: {
    readonly enableReaderRBAC: boolean;
    readonly imagePullSecrets: readonly string[];
    readonly istioNamespace: string;
    readonly readerServiceAccount?: { readonly name?: string };
    readonly resourceScope: string;
  };
}

const DEFAULTS: Tree = {
  global: { imagePullSecrets: [], istioNamespace: 'istio-system', resourceScope: 'all', enableReaderRBAC: true },
  base: { excludedCRDs: [], validationURL: '', validationCABundle: '', enableIstioConfigCRDs: true },
  defaultRevision: 'default',
  experimental: { stableValidationPolicy: false },
};

/** What a cluster needs once, however many control planes it has. */
export function baseObjects({ values: given }: Installation): Manifest[] {
  const values = overlays(DEFAULTS, defaultsOverlay(given), given) as unknown as BaseValues;
  const { global } = values;
  return [
    ...hasClusterWide(global.resourceScope) ? [...definitions(values), ...defaultValidation(values)] : [],
    ...hasNamespaced(global.resourceScope) ? reader(values) : [],
  ];
}

function definitions({ base: { enableIstioConfigCRDs, excludedCRDs } }: BaseValues): Manifest[] {
  return enableIstioConfigCRDs ? customResourceDefinitions().filter(({ metadata: { name } }) => !excludedCRDs.includes(name)) : [];
}

/** What judges the objects that name no revision. */
function defaultValidation({ base, defaultRevision, experimental, global }: BaseValues): Manifest[] {
  if (defaultRevision === '') {
    return [];
  }
  const webhook = validationWebhook({
    name: 'istiod-default-validator',
    webhook: 'validation.istio.io',
    revision: defaultRevision,
    service: revisioned('istiod', defaultRevision === 'default' ? '' : defaultRevision),
    namespace: global.istioNamespace,
    url: base.validationURL,
    caBundle: base.validationCABundle,
    failurePolicy: base.validationFailurePolicy,
  });
  return [webhook, ...experimental.stableValidationPolicy
    ? stablePolicy({ name: 'stable-channel-default-policy.istio.io', binding: 'stable-channel-default-policy-binding.istio.io', revision: defaultRevision })
    : []];
}

function reader({ global }: BaseValues): Manifest[] {
  if (!global.enableReaderRBAC || unlessEmpty(global.readerServiceAccount?.name) !== undefined) {
    return [];
  }
  return [serviceAccount({ name: READER, namespace: global.istioNamespace, labels: readerLabels() }, global.imagePullSecrets)];
}
