import { GLOBAL_DEFAULTS, GlobalValues, PROXY_DEFAULTS, Resources } from './global-values';
import { Installation, InstalledGateway } from './installation';
import { defaultsOverlay } from './overlays';
import { Tree, overlays, subtree, treeOf } from './tree';
import { GatewayPort } from '../../gateway/gateway-port';

/** Which way the traffic of a gateway goes. */
export type GatewayDirection = 'ingress' | 'egress';

/** A file of a gateway's pods that comes from a Secret or a ConfigMap. */
export interface MountedVolume {
  readonly name: string;
  readonly mountPath?: string;
  readonly secretName?: string;
  readonly configMapName?: string;
}

/** A term that keeps pods of a gateway apart; lists are joined by commas. */
export interface AntiAffinityTerm {
  readonly key: string;
  readonly operator: string;
  readonly values?: string;
  readonly topologyKey: string;
  readonly namespaces?: string;
}

/** Settings of one gateway. */
export interface OneGatewayValues {
  readonly name: string;
  readonly labels: { readonly [name: string]: string };
  readonly additionalContainers: readonly Tree[];
  readonly autoscaleEnabled: boolean;
  readonly autoscaleMax: number;
  readonly autoscaleMin: number;
  readonly configVolumes: readonly MountedVolume[];
  readonly cpu: { readonly targetAverageUtilization: number };
  readonly customService?: boolean;
  readonly env: Tree;
  readonly externalTrafficPolicy?: string;
  readonly ingressPorts?: readonly { readonly port: number; readonly name: string }[];
  readonly injectionTemplate: string;
  readonly ipFamilies?: readonly string[];
  readonly ipFamilyPolicy?: string;
  readonly loadBalancerIP?: string;
  readonly loadBalancerSourceRanges?: readonly string[];
  readonly nodeSelector: Tree;
  readonly podAnnotations: Tree;
  readonly podAntiAffinityLabelSelector: readonly AntiAffinityTerm[];
  readonly podAntiAffinityTermLabelSelector: readonly AntiAffinityTerm[];
  readonly ports: readonly { readonly port: number; readonly targetPort?: number; readonly protocol?: string; readonly [field: string]: unknown }[];
  readonly replicaCount?: number;
  readonly resources: Resources;
  readonly rollingMaxSurge: number | string;
  readonly rollingMaxUnavailable: number | string;
  readonly runAsRoot: boolean;
  readonly seccompProfile: Tree;
  readonly secretVolumes: readonly MountedVolume[];
  readonly serviceAccount: { readonly annotations: Tree };
  readonly serviceAnnotations: Tree;
  readonly tag?: string | number;
  readonly tolerations: readonly Tree[];
  readonly type: string;
}

/** What a gateway is made from: its own settings and the global ones. */
export interface GatewayValues {
  readonly direction: GatewayDirection;
  readonly gateway: OneGatewayValues;
  readonly global: GlobalValues & {
    readonly arch: { readonly [arch: string]: number };
    readonly defaultNodeSelector: Tree;
    readonly defaultTolerations: readonly Tree[];
  };
  readonly meshConfig: {
    readonly enablePrometheusMerge: boolean;
    readonly trustDomain: string;
    readonly defaultConfig: { readonly proxyMetadata: Tree };
  };
  readonly pilot?: { readonly env?: Tree };
  readonly platform?: string;
  readonly revision: string;
}

const COMMON: Tree = {
  rollingMaxSurge: '100%',
  rollingMaxUnavailable: '25%',
  autoscaleEnabled: true,
  autoscaleMin: 1,
  autoscaleMax: 5,
  cpu: { targetAverageUtilization: 80 },
  resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '2000m', memory: '1024Mi' } },
  serviceAnnotations: {},
  podAnnotations: {},
  additionalContainers: [],
  configVolumes: [],
  serviceAccount: { annotations: {} },
  env: {},
  nodeSelector: {},
  tolerations: [],
  podAntiAffinityLabelSelector: [],
  podAntiAffinityTermLabelSelector: [],
  runAsRoot: false,
  seccompProfile: {},
  injectionTemplate: '',
};

const PORTS = {
  status: { port: 15021, targetPort: 15021, name: 'status-port', protocol: 'TCP' },
  http: { port: 80, targetPort: 8080, name: 'http2', protocol: 'TCP' },
  https: { port: 443, targetPort: 8443, name: 'https', protocol: 'TCP' },
};

const OWN: { readonly [D in GatewayDirection]: Tree } = {
  ingress: { type: 'LoadBalancer', ports: [PORTS.status, PORTS.http, PORTS.https] },
  egress: { type: 'ClusterIP', ports: [PORTS.http, PORTS.https] },
};

/** All settings of one of the gateways of an installation. */
export function gatewayValues({ values }: Installation, direction: GatewayDirection, installed: InstalledGateway): GatewayValues {
  const { name, labels, values: own, expose } = installed;
  const key = `istio-${direction}gateway`;
  const defaults: Tree = {
    gateways: { [key]: { ...COMMON, ...OWN[direction], ...namesOf(direction) } },
    revision: '',
    global: { ...GLOBAL_DEFAULTS, defaultNodeSelector: {}, defaultTolerations: [], arch: {}, proxy: PROXY_DEFAULTS },
    meshConfig: { enablePrometheusMerge: true, trustDomain: 'cluster.local', defaultConfig: { proxyMetadata: {} } },
  };
  const all = overlays(defaults, defaultsOverlay(values), values, treeOf(['gateways', key], { ...own, name, labels: labels ?? {} }));
  const gateway = subtree(all, 'gateways', key) as unknown as OneGatewayValues;
  return { ...all, direction, gateway: { ...gateway, ...expose?.(gateway.ports as unknown as GatewayPort[]) } } as unknown as GatewayValues;
}

/** Labels of a gateway's pods, and the Secrets with its certificates. */
function namesOf(direction: GatewayDirection): Tree {
  const short = `${direction}gateway`;
  return {
    labels: { app: `istio-${short}`, istio: short },
    secretVolumes: ['certs', 'ca-certs'].map(kind => ({
      name: `${short}-${kind}`,
      secretName: `istio-${short}-${kind}`,
      mountPath: `/etc/istio/${short}-${kind}`,
    })),
  };
}
