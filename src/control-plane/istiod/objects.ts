import { gatewayClassConfigMaps, jwksRootsConfigMap } from './config-maps';
import { istiodDeployment } from './deployment';
import { istiodIdentity } from './identity';
import { injectionWebhook, tagWebhook } from './injection-webhook';
import { injectorConfigMap } from './injector-config-map';
import { Istiod, istiodOf, runsHere } from './istiod';
import { meshConfigMap } from './mesh-config-map';
import { istiodNetworkPolicy } from './network-policy';
import { readerRole } from './reader';
import { remoteService } from './remote';
import { istiodAutoscaler, istiodDisruptionBudget } from './scaling';
import { istiodService, tagService } from './service';
import { istiodValidation } from './validation';
import { valuesConfigMap } from './values-config-map';
import { Manifest } from '../../validation/manifest';
import { hasClusterWide, hasNamespaced } from '../base/scope';
import { Installation, settingsFor } from '../values/installation';
import { istiodValues } from '../values/istiod-values';

/** All objects of istiod. */
export function istiodObjects(installation: Installation): Manifest[] {
  const { pilot } = installation.components;
  const istiod = istiodOf(istiodValues(installation), pilot.namespace ?? installation.namespace);
  const { resourceScope } = istiod.values.global;
  return [
    ...istiodIdentity(istiod),
    ...readerRole(istiod),
    ...istiodValidation(istiod),
    ...hasNamespaced(resourceScope) ? [...configuration(istiod), valuesConfigMap(istiod, settingsFor(installation, 'pilot')), ...network(istiod)] : [],
    ...runsHere(istiod) ? workload(istiod) : [],
    ...hasClusterWide(resourceScope) && !istiod.values.global.operatorManageWebhooks ? webhooks(istiod) : [],
  ];
}

function configuration(istiod: Istiod): Manifest[] {
  return [...meshConfigMap(istiod), ...injectorConfigMap(istiod), ...gatewayClassConfigMaps(istiod)];
}

function network(istiod: Istiod): Manifest[] {
  const { global: { networkPolicy }, revisionTags } = istiod.values;
  return [
    ...remoteService(istiod),
    ...revisionTags.map(tag => tagService(istiod, tag)),
    ...networkPolicy.enabled ? [istiodNetworkPolicy(istiod)] : [],
  ];
}

function workload(istiod: Istiod): Manifest[] {
  return [
    ...jwksRootsConfigMap(istiod),
    istiodDeployment(istiod),
    istiodService(istiod),
    ...istiodAutoscaler(istiod),
    ...istiodDisruptionBudget(istiod),
  ];
}

function webhooks(istiod: Istiod): Manifest[] {
  return [injectionWebhook(istiod), ...istiod.values.revisionTags.map(tag => tagWebhook(istiod, tag))];
}
