import { ISTIO_GROUPS, multiClusterGroup, rule } from './cluster-role';
import { Istiod } from './istiod';
import { Manifest } from '../../validation/manifest';
import { istioLabels } from '../base/labels';
import { listOf, revisioned, unlessEmpty } from '../base/parts';
import { PolicyRule, READ, clusterRole, clusterRoleBinding } from '../base/rbac';
import { hasClusterWide } from '../base/scope';

/** The identity that the control plane of another cluster reads this one with. */
export const READER = 'istio-reader-service-account';

export function readerLabels(): { [label: string]: string } {
  return { app: 'istio-reader', ...istioLabels('istio-reader') };
}

/** What control planes of other clusters may do here. */
export function readerRole(istiod: Istiod): Manifest[] {
  const { namespace, values: { revision, global } } = istiod;
  if (!hasClusterWide(global.resourceScope) || global.enableReaderRBAC === false) {
    return [];
  }
  const metadata = { name: `${revisioned('istio-reader-clusterrole', revision)}-${namespace}`, labels: readerLabels() };
  const { name, namespace: ownNamespace } = global.readerServiceAccount ?? {};
  const reader = unlessEmpty(name) === undefined ? { name: READER, namespace: global.istioNamespace } : { name: name!, namespace: ownNamespace };
  return [clusterRole(metadata, readerRules(istiod)), clusterRoleBinding(metadata, metadata.name, reader)];
}

function readerRules({ values }: Istiod): PolicyRule[] {
  const multiCluster = multiClusterGroup(values);
  return listOf<PolicyRule>(
    { apiGroups: ISTIO_GROUPS, resources: ['*'], verbs: READ },
    rule('', ['endpoints', 'pods', 'services', 'nodes', 'replicationcontrollers', 'namespaces', 'secrets', 'configmaps'], READ),
    rule('networking.istio.io', ['workloadentries'], READ),
    { apiGroups: ['networking.x-k8s.io', 'gateway.networking.k8s.io'], resources: ['gateways'], verbs: READ },
    rule('apiextensions.k8s.io', ['customresourcedefinitions'], READ),
    rule('discovery.k8s.io', ['endpointslices'], READ),
    rule(multiCluster, ['serviceexports'], ['get', 'list', 'watch', 'create', 'delete']),
    rule(multiCluster, ['serviceimports'], READ),
    rule('apps', ['replicasets'], READ),
    rule('authentication.k8s.io', ['tokenreviews'], ['create']),
    rule('authorization.k8s.io', ['subjectaccessreviews'], ['create']),
    values.istiodRemote.enabled ? remoteRules() : undefined,
  );
}

/** A control plane elsewhere keeps certificates and webhooks of this cluster up to date too. */
function remoteRules(): PolicyRule[] {
  return [
    rule('', ['configmaps'], ['create', 'get', 'list', 'watch', 'update']),
    rule('admissionregistration.k8s.io', ['mutatingwebhookconfigurations'], ['get', 'list', 'watch', 'update', 'patch']),
    rule('admissionregistration.k8s.io', ['validatingwebhookconfigurations'], ['get', 'list', 'watch', 'update']),
  ];
}
