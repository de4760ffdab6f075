import { GlobalValues, Resources } from './global-values';
import { Installation, settingsFor } from './installation';
import { defaultsOverlay } from './overlays';
import { Tree, overlays, subtree } from './tree';

/** Settings of the network plugin, with the empty string, list or tree where nothing is set. */
export interface CniValues {
  readonly global: Pick<GlobalValues, 'hub' | 'tag' | 'variant' | 'imagePullPolicy' | 'imagePullSecrets' | 'platform' | 'logging' | 'logAsJson'
  | 'networkPolicy' | 'resourceScope' | 'defaultResources'> & { readonly nativeNftables: boolean };
  readonly affinity: Tree;
  readonly ambient: {
    readonly enabled: boolean;
    readonly enablementSelectors: readonly Tree[];
    readonly dnsCapture: boolean;
    readonly ipv6: boolean;
    readonly reconcileIptablesOnStartup: boolean;
    readonly shareHostNetworkNamespace: boolean;
    readonly enableAmbientDetectionRetry: boolean;
  };
  readonly chained: boolean;
  readonly cniBinDir: string;
  readonly cniConfDir: string;
  readonly cniConfFileName: string;
  readonly cniNetnsDir: string;
  readonly daemonSetLabels: Tree;
  readonly env: Tree;
  readonly excludeNamespaces: readonly string[];
  readonly hub: string;
  readonly image: string;
  readonly istioOwnedCNIConfig: boolean;
  readonly istioOwnedCNIConfigFileName: string;
  readonly logging: { readonly level: string };
  readonly platform?: string;
  readonly podAnnotations: Tree;
  readonly podLabels: Tree;
  readonly provider: string;
  readonly pullPolicy: string;
  readonly repair: {
    readonly enabled: boolean;
    readonly labelPods: boolean;
    readonly deletePods: boolean;
    readonly repairPods: boolean;
    readonly initContainerName: string;
    readonly brokenPodLabelKey: string;
    readonly brokenPodLabelValue: string;
  };
  readonly resourceQuotas: { readonly enabled: boolean; readonly pods: number };
  readonly resources: Resources;
  readonly revision: string;
  readonly seccompProfile: Tree;
  readonly seLinuxOptions: Tree;
  readonly tag: string | number;
  readonly terminationGracePeriodSeconds: number;
  readonly tolerations: readonly Tree[];
  readonly updateStrategy: Tree;
  readonly useAppArmorAnnotation: boolean;
  readonly variant: string;
}

const AMBIENT_LABEL = 'istio.io/dataplane-mode';

/** Pods that every node runs are never kept away from it. */
export const EVERY_NODE = [
  { effect: 'NoSchedule', operator: 'Exists' },
  { key: 'CriticalAddonsOnly', operator: 'Exists' },
  { effect: 'NoExecute', operator: 'Exists' },
];

const CNI_DEFAULTS: Tree = {
  hub: '',
  tag: '',
  variant: '',
  image: 'install-cni',
  pullPolicy: '',
  logging: { level: '' },
  cniBinDir: '/opt/cni/bin',
  cniConfDir: '/etc/cni/net.d',
  cniConfFileName: '',
  cniNetnsDir: '/var/run/netns',
  istioOwnedCNIConfigFileName: '',
  istioOwnedCNIConfig: false,
  excludeNamespaces: ['kube-system'],
  affinity: {},
  daemonSetLabels: {},
  podAnnotations: {},
  podLabels: {},
  chained: true,
  provider: 'default',
  ambient: {
    enabled: false,
    enablementSelectors: [
      { podSelector: { matchLabels: { [AMBIENT_LABEL]: 'ambient' } } },
      {
        podSelector: { matchExpressions: [{ key: AMBIENT_LABEL, operator: 'NotIn', values: ['none'] }] },
        namespaceSelector: { matchLabels: { [AMBIENT_LABEL]: 'ambient' } },
      },
    ],
    dnsCapture: true,
    ipv6: true,
    reconcileIptablesOnStartup: true,
    shareHostNetworkNamespace: false,
    enableAmbientDetectionRetry: false,
  },
  repair: {
    enabled: true,
    labelPods: false,
    deletePods: false,
    repairPods: true,
    initContainerName: 'istio-validation',
    brokenPodLabelKey: 'cni.istio.io/uninitialized',
    brokenPodLabelValue: 'true',
  },
  seccompProfile: {},
  seLinuxOptions: {},
  useAppArmorAnnotation: true,
  resources: { requests: { cpu: '100m', memory: '100Mi' } },
  resourceQuotas: { enabled: false, pods: 5000 },
  tolerations: EVERY_NODE,
  updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1 } },
  terminationGracePeriodSeconds: 30,
  revision: '',
  global: {
    hub: 'registry.istio.io/testing',
    tag: 'latest',
    variant: '',
    imagePullPolicy: '',
    logging: { level: 'info' },
    logAsJson: false,
    networkPolicy: { enabled: false },
    imagePullSecrets: [],
    defaultResources: { requests: { cpu: '100m', memory: '100Mi' } },
    nativeNftables: false,
    resourceScope: 'all',
  },
  env: {},
};

/** All settings of the network plugin; those under `cni` stand beside all others. */
export function cniValues(installation: Installation): CniValues {
  const values = settingsFor(installation, 'cni');
  const all = overlays(CNI_DEFAULTS, defaultsOverlay(values), values);
  return overlays(all, subtree(all, 'cni')) as unknown as CniValues;
}
