import { ztunnelDaemonSet } from './daemon-set';
import { POD_LABELS, Ztunnel, ztunnelAnnotations, ztunnelLabels } from './ztunnel';
import { Manifest } from '../../validation/manifest';
import { istioLabels } from '../base/labels';
import { networkPolicy } from '../base/network-policy';
import { openShiftPrivileges } from '../base/openshift';
import { firstSet, revisionName, revisioned } from '../base/parts';
import { clusterRole, clusterRoleBinding, serviceAccount } from '../base/rbac';
import { nodeCriticalQuota } from '../base/resource-quota';
import { hasClusterWide, hasNamespaced } from '../base/scope';
import { Installation } from '../values/installation';
import { ztunnelValues } from '../values/ztunnel-values';

/** Ports of health, metrics, administration, tunnels (HBONE), outbound and inbound traffic. */
const PORTS = [15021, 15020, 15000, 15008, 15001, 15006];
const DNS = 15053;

/** All objects of the node proxy. */
export function ztunnelObjects(installation: Installation): Manifest[] {
  const values = ztunnelValues(installation);
  const namespace = installation.components.ztunnel.namespace ?? installation.namespace;
  const ztunnel: Ztunnel = { values, namespace, name: firstSet(values.resourceName) ?? 'ztunnel' };
  return [
    ...hasNamespaced(values.resourceScope) ? namespaced(ztunnel) : [],
    ...hasClusterWide(values.resourceScope) && values.platform === 'openshift' ? privileges(ztunnel) : [],
    ...values.global.networkPolicy.enabled ? [ztunnelNetworkPolicy(ztunnel)] : [],
  ];
}

function namespaced(ztunnel: Ztunnel): Manifest[] {
  const { name, namespace, values } = ztunnel;
  const metadata = { name, namespace, labels: ztunnelLabels(ztunnel) };
  return [
    serviceAccount({ ...metadata, annotations: ztunnelAnnotations(ztunnel) }, values.imagePullSecrets),
    ztunnelDaemonSet(ztunnel),
    ...values.resourceQuotas.enabled ? [nodeCriticalQuota(metadata, values.resourceQuotas.pods)] : [],
  ];
}

function privileges(ztunnel: Ztunnel): Manifest[] {
  const { name, namespace } = ztunnel;
  const metadata = { name, labels: { ...POD_LABELS, ...istioLabels('ztunnel') }, annotations: ztunnelAnnotations(ztunnel) };
  return [clusterRole(metadata, [openShiftPrivileges()]), clusterRoleBinding(metadata, name, { name, namespace })];
}

function ztunnelNetworkPolicy({ name, namespace, values: { revision } }: Ztunnel): Manifest {
  return networkPolicy({
    metadata: {
      name: revisioned(name, revision),
      namespace,
      labels: { ...POD_LABELS, 'istio.io/rev': revisionName(revision), ...istioLabels('ztunnel') },
    },
    podLabels: POD_LABELS,
    open: [...PORTS.map(port => [{ port }]), [{ port: DNS }, { port: DNS, protocol: 'UDP' }]],
  });
}
