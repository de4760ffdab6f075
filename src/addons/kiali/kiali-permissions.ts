const LOOK = ['get', 'list', 'watch'];

/** What Kiali shows of the cluster. */
const LOOK_AT = [
  { apiGroups: [''], resources: ['configmaps', 'namespaces', 'pods', 'pods/log', 'replicationcontrollers', 'services'], verbs: LOOK },
  { apiGroups: ['apps'], resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: LOOK },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: LOOK },
  {
    apiGroups: [
      'networking.istio.io', 'security.istio.io', 'extensions.istio.io', 'telemetry.istio.io', 'gateway.networking.k8s.io',
      'inference.networking.k8s.io',
    ],
    resources: ['*'],
    verbs: LOOK,
  },
  { apiGroups: ['admissionregistration.k8s.io'], resources: ['mutatingwebhookconfigurations'], verbs: ['list'] },
  // Asks istiod and the proxies for their configuration.
  { apiGroups: [''], resources: ['pods/portforward'], verbs: ['create'] },
  // Makes sure whose token somebody shows.
  { apiGroups: ['authentication.k8s.io'], resources: ['tokenreviews'], verbs: ['create'] },
];

/** What Kiali changes for those who use its wizards. */
const CHANGE = [
  { apiGroups: [''], resources: ['namespaces', 'pods', 'replicationcontrollers', 'services'], verbs: ['patch'] },
  { apiGroups: ['apps'], resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: ['patch'] },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: ['patch'] },
  {
    apiGroups: [
      'networking.istio.io', 'security.istio.io', 'extensions.istio.io', 'telemetry.istio.io', 'gateway.networking.k8s.io',
      'inference.networking.k8s.io',
    ],
    resources: ['*'],
    verbs: ['create', 'delete', 'patch'],
  },
];

/** The rules of Kiali's ClusterRole. */
export function kialiPermissions(canEdit: boolean): object[] {
  return canEdit ? [...LOOK_AT, ...CHANGE] : LOOK_AT;
}
