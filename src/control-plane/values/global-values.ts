import { Tree } from './tree';

/** Requests and limits, as Kubernetes quantities. */
export interface Resources {
  readonly requests?: Tree;
  readonly limits?: Tree;
}

/** Settings that more than one component reads, with the empty string where nothing is set. */
export interface GlobalValues {
  readonly istioNamespace: string;
  readonly hub: string;
  readonly tag: string | number;
  readonly variant: string;
  readonly imagePullPolicy: string;
  readonly imagePullSecrets: readonly string[];
  readonly platform?: string;
  readonly priorityClassName: string;
  readonly defaultResources: Resources;
  readonly logging: { readonly level: string };
  readonly logAsJson: boolean;
  readonly networkPolicy: { readonly enabled: boolean };
  readonly resourceScope: string;
  readonly multiCluster: { readonly clusterName: string };
  readonly meshID: string;
  readonly network: string;
  readonly pilotCertProvider: string;
  readonly caAddress: string;
  readonly trustBundleName?: string;
  readonly mountMtlsCerts: boolean;
  readonly sds: { readonly token: { readonly aud: string } };
  readonly sts: { readonly servicePort: number };
  readonly defaultPodDisruptionBudget: { readonly enabled: boolean };
  readonly proxy: {
    readonly image: string;
    readonly variant?: string;
    readonly autoInject: string;
    readonly clusterDomain: string;
    readonly logLevel: string;
    readonly componentLogLevel: string;
    readonly tracer: string;
  };
}

/** What the global settings of istiod and gateways begin with. */
export const GLOBAL_DEFAULTS = {
  istioNamespace: 'istio-system',
  defaultPodDisruptionBudget: { enabled: true },
  defaultResources: { requests: { cpu: '10m' } },
  hub: 'registry.istio.io/testing',
  tag: 'latest',
  variant: '',
  imagePullPolicy: '',
  imagePullSecrets: [],
  logAsJson: false,
  logging: { level: 'default:info' },
  networkPolicy: { enabled: false },
  priorityClassName: '',
  caAddress: '',
  meshID: '',
  mountMtlsCerts: false,
  multiCluster: { clusterName: '' },
  network: '',
  pilotCertProvider: 'istiod',
  sds: { token: { aud: 'istio-ca' } },
  sts: { servicePort: 0 },
};

/** Log levels and domain of every proxy. */
export const PROXY_DEFAULTS = {
  image: 'proxyv2',
  clusterDomain: 'cluster.local',
  componentLogLevel: 'misc:error',
  logLevel: 'warning',
};
