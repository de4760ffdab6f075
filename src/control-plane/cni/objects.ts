import { CNI, CNI_NODE, Cni, cniLabels } from './cni';
import { cniConfigMap } from './config-map';
import { cniDaemonSet } from './daemon-set';
import { cniRoles, cniServiceAccount } from './identity';
import { Manifest } from '../../validation/manifest';
import { istioLabels } from '../base/labels';
import { networkPolicy } from '../base/network-policy';
import { revisioned } from '../base/parts';
import { nodeCriticalQuota } from '../base/resource-quota';
import { hasClusterWide, hasNamespaced } from '../base/scope';
import { cniValues } from '../values/cni-values';
import { Installation } from '../values/installation';

/** All objects of the network plugin. */
export function cniObjects(installation: Installation): Manifest[] {
  const cni = { values: cniValues(installation), namespace: installation.components.cni.namespace ?? installation.namespace };
  const { global: { resourceScope, networkPolicy: policy } } = cni.values;
  return [
    ...hasNamespaced(resourceScope) ? namespaced(cni) : [],
    ...hasClusterWide(resourceScope) ? cniRoles(cni) : [],
    ...policy.enabled ? [cniNetworkPolicy(cni)] : [],
  ];
}

function namespaced(cni: Cni): Manifest[] {
  const { namespace, values: { provider, resourceQuotas } } = cni;
  return [
    cniServiceAccount(cni),
    cniConfigMap(cni),
    cniDaemonSet(cni),
    ...provider === 'multus' ? [networkAttachment()] : [],
    ...resourceQuotas.enabled
      ? [nodeCriticalQuota({ name: `${CNI}-resource-quota`, namespace, labels: istioLabels(CNI) }, resourceQuotas.pods)]
      : [],
  ];
}

/** The name by which Multus finds the plugin. */
function networkAttachment(): Manifest {
  return {
    apiVersion: 'k8s.cni.cncf.io/v1',
    kind: 'NetworkAttachmentDefinition',
    metadata: { name: CNI, namespace: 'default', labels: istioLabels(CNI) },
  };
}

/** Lets everybody read metrics and health, and no more. */
function cniNetworkPolicy(cni: Cni): Manifest {
  return networkPolicy({
    metadata: { name: revisioned(CNI, cni.values.revision), namespace: cni.namespace, labels: cniLabels(cni, { 'k8s-app': CNI_NODE }) },
    podLabels: { 'k8s-app': CNI_NODE },
    open: [[{ port: 15014 }], [{ port: 8000 }]],
  });
}
