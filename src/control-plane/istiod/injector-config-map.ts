import { Istiod, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { asStrings, revisioned, unlessEmpty } from '../base/parts';
import { jsonText, yamlText } from '../base/text';
import { injectionTemplates } from '../injection/templates';
import { Tree, subtree } from '../values/tree';

/** The ConfigMap that istiod's injection reads: which pods get what, and the settings that templates ask for. */
export function injectorConfigMap(istiod: Istiod): Manifest[] {
  const { namespace, values } = istiod;
  return values.global.omitSidecarInjectorConfigMap ? [] : [{
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: revisioned('istio-sidecar-injector', values.revision), namespace, labels: revisionLabels(istiod) },
    data: { config: yamlText(injectorConfig(istiod)), values: jsonText(templateValues(istiod)) },
  }];
}

function injectorConfig({ values: { global, sidecarInjectorWebhook } }: Istiod): Tree {
  const { defaultTemplates, alwaysInjectSelector, neverInjectSelector, injectedAnnotations, templates } = sidecarInjectorWebhook;
  return {
    defaultTemplates: unlessEmpty(defaultTemplates) ?? ['sidecar'],
    policy: global.proxy.autoInject,
    alwaysInjectSelector,
    neverInjectSelector,
    injectedAnnotations: asStrings(injectedAnnotations),
    // Read by releases older than 1.10 alone, which fail with this name in their message.
    template: '{{ Template_Version_And_Istio_Version_Mismatched_Check_Installation }}',
    templates: { ...injectionTemplates(), ...templates },
  };
}

/** The settings that templates can ask for. */
function templateValues({ values }: Istiod): Tree {
  const all = values as unknown as Tree;
  const { securityContext, seccompProfile } = subtree(all, 'gateways') ?? {};
  return {
    global: all.global,
    sidecarInjectorWebhook: all.sidecarInjectorWebhook,
    revision: all.revision,
    pilot: { cni: all.cni, env: all.env },
    gateways: { securityContext, seccompProfile },
  };
}
