import { EVERY_NODE } from './cni-values';
import { Resources } from './global-values';
import { Installation, settingsFor } from './installation';
import { defaultsOverlay } from './overlays';
import { Tree, isTree, overlays, subtree } from './tree';

/** Settings of the node proxy, with the empty string, list or tree where nothing is set. */
export interface ZtunnelValues {
  readonly affinity?: Tree;
  readonly annotations: Tree;
  readonly caAddress: string;
  readonly dnsConfig: Tree;
  readonly dnsPolicy: string;
  readonly env: Tree;
  readonly global: { readonly networkPolicy: { readonly enabled: boolean } };
  readonly hub: string;
  readonly image: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecrets: readonly string[];
  readonly istioNamespace: string;
  readonly labels: Tree;
  readonly logAsJson: boolean;
  readonly logLevel: string;
  readonly meshConfig: { readonly defaultConfig: { readonly proxyMetadata: Tree } };
  readonly multiCluster: { readonly clusterName: string };
  readonly network: string;
  readonly nodeSelector?: Tree;
  readonly peerCaCrl: { readonly enabled: boolean };
  readonly platform?: string;
  readonly podAnnotations: Tree;
  readonly podLabels: Tree;
  readonly resourceName: string;
  readonly resourceQuotas: { readonly enabled: boolean; readonly pods: number };
  readonly resourceScope: string;
  readonly resources: Resources;
  readonly revision: string;
  readonly seLinuxOptions: Tree;
  readonly tag: string | number;
  readonly terminationGracePeriodSeconds: number;
  readonly tolerations: readonly Tree[];
  readonly trustBundleName?: string;
  readonly updateStrategy: Tree;
  readonly variant: string;
  readonly volumeMounts: readonly Tree[];
  readonly volumes: readonly Tree[];
  readonly xdsAddress: string;
}

const ZTUNNEL_DEFAULTS: Tree = {
  hub: 'registry.istio.io/testing',
  tag: 'latest',
  variant: '',
  image: 'ztunnel',
  network: '',
  global: { networkPolicy: { enabled: false } },
  resourceName: '',
  labels: {},
  annotations: {},
  volumeMounts: [],
  volumes: [],
  tolerations: EVERY_NODE,
  podAnnotations: { 'prometheus.io/port': '15020', 'prometheus.io/scrape': 'true' },
  podLabels: {},
  resources: { requests: { cpu: '200m', memory: '512Mi' } },
  resourceQuotas: { enabled: false, pods: 5000 },
  peerCaCrl: { enabled: false },
  imagePullSecrets: [],
  env: {},
  imagePullPolicy: '',
  multiCluster: { clusterName: '' },
  meshConfig: { defaultConfig: { proxyMetadata: {} } },
  terminationGracePeriodSeconds: 30,
  revision: '',
  caAddress: '',
  xdsAddress: '',
  istioNamespace: 'istio-system',
  logLevel: 'info',
  logAsJson: false,
  seLinuxOptions: {},
  resourceScope: 'all',
  updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
  dnsPolicy: '',
  dnsConfig: {},
};

/** All settings of the node proxy: the global ones, and those under `ztunnel`, stand beside all others, which are single values only. */
export function ztunnelValues(installation: Installation): ZtunnelValues {
  const values = settingsFor(installation, 'ztunnel');
  const single = Object.fromEntries(Object.entries(values).filter(([, value]) => !isTree(value)));
  const given: Tree = { ...single, global: values.global, ...subtree(values, 'ztunnel') };
  const defaults = defaultsOverlay(given);
  return overlays(ZTUNNEL_DEFAULTS, defaults, subtree(defaults, 'global'), subtree(given, 'global'), given) as unknown as ZtunnelValues;
}
