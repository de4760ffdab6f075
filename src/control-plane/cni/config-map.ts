import { CNI, Cni, cniLabels } from './cni';
import { Manifest } from '../../validation/manifest';
import { asStrings, firstSet, unlessEmpty } from '../base/parts';
import { yamlText } from '../base/text';
import { Tree } from '../values/tree';

/** The ConfigMap that the network plugin has its environment from. */
export function cniConfigMap(cni: Cni): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `${CNI}-config`, namespace: cni.namespace, labels: cniLabels(cni) },
    data: asStrings({ ...general(cni), ...ambient(cni), ...repair(cni), ...cni.values.env }),
  };
}

function general({ values }: Cni): Tree {
  const { global, tag, cniConfFileName, istioOwnedCNIConfig, istioOwnedCNIConfigFileName, chained, excludeNamespaces } = values;
  return {
    CURRENT_AGENT_VERSION: firstSet(tag, global.tag) ?? '',
    ...unlessEmpty(cniConfFileName) && { CNI_CONF_NAME: cniConfFileName },
    ISTIO_OWNED_CNI_CONFIG: istioOwnedCNIConfig,
    ...istioOwnedCNIConfig && { ISTIO_OWNED_CNI_CONF_FILENAME: istioOwnedCNIConfigFileName },
    CHAINED_CNI_PLUGIN: chained,
    EXCLUDE_NAMESPACES: excludeNamespaces.join(','),
    NATIVE_NFTABLES: global.nativeNftables,
  };
}

function ambient({ values: { ambient: settings } }: Cni): Tree {
  return {
    AMBIENT_ENABLED: settings.enabled,
    AMBIENT_ENABLEMENT_SELECTOR: yamlText(settings.enablementSelectors),
    AMBIENT_DNS_CAPTURE: settings.dnsCapture,
    AMBIENT_IPV6: settings.ipv6,
    AMBIENT_RECONCILE_POD_RULES_ON_STARTUP: settings.reconcileIptablesOnStartup,
    ENABLE_AMBIENT_DETECTION_RETRY: settings.enableAmbientDetectionRetry,
  };
}

function repair({ values: { repair: settings } }: Cni): Tree {
  return {
    REPAIR_ENABLED: settings.enabled,
    REPAIR_LABEL_PODS: settings.labelPods,
    REPAIR_DELETE_PODS: settings.deletePods,
    REPAIR_REPAIR_PODS: settings.repairPods,
    REPAIR_INIT_CONTAINER_NAME: settings.initContainerName,
    REPAIR_BROKEN_POD_LABEL_KEY: settings.brokenPodLabelKey,
    REPAIR_BROKEN_POD_LABEL_VALUE: settings.brokenPodLabelValue,
  };
}
