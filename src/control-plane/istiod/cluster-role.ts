import { Istiod } from './istiod';
import { firstSet, listOf, unlessEmpty } from '../base/parts';
import { READ, PolicyRule, WRITE } from '../base/rbac';
import { usesClusterTrustBundle } from '../base/trust-bundle';

/** The API groups of Istio, those of former releases included. */
export const ISTIO_GROUPS = ['config', 'security', 'networking', 'authentication', 'rbac', 'telemetry', 'extensions'].map(name => `${name}.istio.io`);

const MULTI_CLUSTER_GROUP = 'multicluster.x-k8s.io';
const GATEWAY_API = 'gateway.networking.k8s.io';
const EXPERIMENTAL_GATEWAY_API = 'gateway.networking.x-k8s.io';

/** Kinds whose status istiod writes what its analysis finds to. */
const ANALYZED = [
  'authorizationpolicies', 'destinationrules', 'envoyfilters', 'gateways', 'peerauthentications', 'proxyconfigs', 'requestauthentications',
  'serviceentries', 'sidecars', 'telemetries', 'virtualservices', 'wasmplugins', 'workloadentries', 'workloadgroups',
];
const GATEWAY_API_STATUSES = [
  'backendtlspolicies', 'gatewayclasses', 'gateways', 'grpcroutes', 'httproutes', 'referencegrants', 'tcproutes', 'tlsroutes', 'udproutes',
  'listenersets',
];
/** Providers of certificates that need nothing of the cluster. */
const OWN_CERTIFICATES = ['istiod', 'custom', 'none'];

/** What istiod may do in the whole cluster. */
export function istiodRules({ values }: Istiod): PolicyRule[] {
  const { global: { istiod: { enableAnalysis } }, taint, env } = values;
  const multiCluster = multiClusterGroup(values);
  return listOf<PolicyRule>(
    rule('admissionregistration.k8s.io', ['mutatingwebhookconfigurations'], ['get', 'list', 'watch', 'update', 'patch']),
    rule('admissionregistration.k8s.io', ['validatingwebhookconfigurations'], ['get', 'list', 'watch', 'update']),
    { apiGroups: ISTIO_GROUPS, resources: ['*'], verbs: READ },
    enableAnalysis ? { apiGroups: ISTIO_GROUPS, resources: statuses(ANALYZED), verbs: ['update', 'patch'] } : undefined,
    rule('networking.istio.io', ['workloadentries'], WRITE),
    rule('networking.istio.io', ['workloadentries/status', 'serviceentries/status'], WRITE),
    rule('security.istio.io', ['authorizationpolicies/status'], WRITE),
    rule('', ['services/status'], WRITE),
    rule('apiextensions.k8s.io', ['customresourcedefinitions'], READ),
    rule('', ['pods', 'nodes', 'services', 'namespaces', 'endpoints'], READ),
    rule('discovery.k8s.io', ['endpointslices'], READ),
    taint.enabled ? rule('', ['nodes'], ['patch']) : undefined,
    enableAnalysis ? ingresses('extensions') : undefined,
    ingresses(),
    rule('', ['configmaps'], ['create', 'get', 'list', 'watch', 'update']),
    certificateRules(values),
    usesClusterTrustBundle(env) ? trustBundleRules() : undefined,
    rule('authentication.k8s.io', ['tokenreviews'], ['create']),
    rule('authorization.k8s.io', ['subjectaccessreviews'], ['create']),
    { apiGroups: [GATEWAY_API, EXPERIMENTAL_GATEWAY_API], resources: ['*'], verbs: READ },
    rule(EXPERIMENTAL_GATEWAY_API, ['xbackendtrafficpolicies/status'], ['update', 'patch']),
    rule(GATEWAY_API, statuses(GATEWAY_API_STATUSES), ['update', 'patch']),
    rule(GATEWAY_API, ['gatewayclasses'], ['create', 'update', 'patch', 'delete']),
    rule('inference.networking.k8s.io', ['inferencepools'], READ),
    rule('inference.networking.k8s.io', ['inferencepools/status'], ['update', 'patch']),
    rule('', ['secrets'], READ),
    rule(multiCluster, ['serviceexports'], ['get', 'watch', 'list', 'create', 'delete']),
    rule(multiCluster, ['serviceimports'], READ),
  );
}

/** What istiod may do in the whole cluster to run gateways that the Gateway API asks for. */
export function gatewayControllerRules(): PolicyRule[] {
  return [
    rule('apps', ['deployments'], WRITE),
    rule('autoscaling', ['horizontalpodautoscalers'], WRITE),
    rule('policy', ['poddisruptionbudgets'], WRITE),
    rule('', ['services'], WRITE),
    rule('', ['serviceaccounts'], WRITE),
  ];
}

/** What istiod may do in its own namespace. */
export function istiodNamespaceRules(): PolicyRule[] {
  return [
    rule('networking.istio.io', ['gateways'], ['create']),
    rule('', ['secrets'], ['create', 'get', 'watch', 'list', 'update', 'delete']),
    rule('', ['configmaps'], ['delete']),
    rule('coordination.k8s.io', ['leases'], ['get', 'update', 'patch', 'create']),
  ];
}

/** The API group of services that are exported to other clusters. */
export function multiClusterGroup({ env }: Istiod['values']): string {
  return firstSet(env.MCS_API_GROUP as string | undefined) ?? MULTI_CLUSTER_GROUP;
}

export function rule(apiGroup: string, resources: readonly string[], verbs: readonly string[]): PolicyRule {
  return { apiGroups: [apiGroup], resources, verbs };
}

function statuses(plurals: readonly string[]): string[] {
  return plurals.map(plural => `${plural}/status`);
}

/** Ingresses, and of what keeps an older group too where analysis reads it. */
function ingresses(olderGroup?: string): PolicyRule[] {
  const apiGroups = listOf(olderGroup, 'networking.k8s.io');
  return [
    { apiGroups, resources: olderGroup === undefined ? ['ingresses', 'ingressclasses'] : ['ingresses'], verbs: READ },
    { apiGroups, resources: ['ingresses/status'], verbs: ['*'] },
  ];
}

function certificateRules({ env, global: { pilotCertProvider, certSigners } }: Istiod['values']): PolicyRule[] {
  if (unlessEmpty(env.EXTERNAL_CA) === undefined && OWN_CERTIFICATES.includes(pilotCertProvider)) {
    return [];
  }
  const requests = ['', '/approval', '/status'].map(part => `certificatesigningrequests${part}`);
  return [
    rule('certificates.k8s.io', requests, ['update', 'create', 'get', 'delete', 'watch']),
    { ...rule('certificates.k8s.io', ['signers'], ['approve']), resourceNames: unlessEmpty(certSigners) },
  ];
}

function trustBundleRules(): PolicyRule[] {
  return [
    rule('certificates.k8s.io', ['clustertrustbundles'], ['update', 'create', 'delete', 'list', 'watch', 'get']),
    { ...rule('certificates.k8s.io', ['signers'], ['attest']), resourceNames: ['istio.io/istiod-ca'] },
  ];
}
