import { GLOBAL_DEFAULTS, GlobalValues, PROXY_DEFAULTS, Resources } from './global-values';
import { Installation, settingsFor } from './installation';
import { defaultsOverlay } from './overlays';
import { Tree, overlays, subtree } from './tree';

/** Settings of istiod, with the empty string, list or tree where nothing is set. */
export interface IstiodValues {
  readonly global: GlobalValues & {
    readonly certSigners: readonly string[];
    readonly configCluster: boolean;
    readonly configValidation: boolean;
    readonly enableReaderRBAC?: boolean;
    readonly externalIstiod: boolean;
    readonly ipFamilies?: readonly string[];
    readonly ipFamilyPolicy?: string;
    readonly istiod: { readonly enableAnalysis: boolean };
    readonly meshNetworks: Tree;
    readonly omitSidecarInjectorConfigMap: boolean;
    readonly operatorManageWebhooks: boolean;
    readonly readerServiceAccount?: { readonly name?: string; readonly namespace?: string };
    readonly remotePilotAddress: string;
    readonly tracer?: { readonly [tracer: string]: Tree };
  };
  readonly affinity: Tree;
  readonly autoscaleBehavior: Tree;
  readonly autoscaleEnabled: boolean;
  readonly autoscaleMax: number;
  readonly autoscaleMin: number;
  readonly base: { readonly validationCABundle?: string; readonly validationFailurePolicy?: string; readonly validationURL?: string };
  readonly configMap: boolean;
  readonly cpu: { readonly targetAverageUtilization: number };
  readonly crlConfigMapName?: string;
  readonly deploymentAnnotations: Tree;
  readonly deploymentLabels: Tree;
  readonly env: Tree;
  readonly envVarFrom: readonly Tree[];
  readonly experimental: { readonly stableValidationPolicy: boolean };
  readonly extraContainerArgs: readonly string[];
  readonly gatewayClasses: { readonly [gatewayClass: string]: Tree };
  readonly hub: string;
  readonly image: string;
  readonly initContainers: readonly Tree[];
  readonly ipFamilies: readonly string[];
  readonly ipFamilyPolicy: string;
  readonly istiodRemote: {
    readonly enabled: boolean;
    readonly enabledLocalInjectorIstiod: boolean;
    readonly injectionCABundle: string;
    readonly injectionPath: string;
    readonly injectionURL: string;
  };
  readonly jwksResolverExtraRootCA: string;
  readonly keepaliveMaxServerConnectionAge: string;
  readonly memory: { readonly targetAverageUtilization?: number };
  readonly meshConfig: Tree;
  readonly nodeSelector: Tree;
  readonly pdb: {
    readonly minAvailable?: number | string;
    readonly maxUnavailable?: number | string;
    readonly unhealthyPodEvictionPolicy: string;
  };
  readonly platform?: string;
  readonly podAnnotations: Tree;
  readonly podLabels: Tree;
  readonly replicaCount: number;
  readonly resources: Resources;
  readonly revision: string;
  readonly revisionTags: readonly string[];
  readonly rollingMaxSurge: number | string;
  readonly rollingMaxUnavailable: number | string;
  readonly seccompProfile: Tree;
  readonly serviceAccountAnnotations: Tree;
  readonly serviceAnnotations: Tree;
  readonly sidecarInjectorWebhook: {
    readonly alwaysInjectSelector: readonly Tree[];
    readonly defaultTemplates: readonly string[];
    readonly enableNamespacesByDefault: boolean;
    readonly injectedAnnotations: Tree;
    readonly neverInjectSelector: readonly Tree[];
    readonly reinvocationPolicy: string;
    readonly templates: Tree;
  };
  readonly sidecarInjectorWebhookAnnotations: Tree;
  readonly tag: string | number;
  readonly taint: { readonly enabled: boolean; readonly name: string; readonly namespace: string };
  readonly telemetry: {
    readonly enabled: boolean;
    readonly v2: {
      readonly enabled: boolean;
      readonly prometheus: { readonly enabled: boolean };
      readonly stackdriver: { readonly enabled: boolean };
    };
  };
  readonly terminationMessagePolicy?: string;
  readonly tolerations: readonly Tree[];
  readonly topologySpreadConstraints: readonly Tree[];
  readonly traceSampling: number;
  readonly trafficDistribution?: string;
  readonly trustedZtunnelName: string;
  readonly trustedZtunnelNamespace: string;
  readonly variant: string;
  readonly volumeMounts: readonly Tree[];
  readonly volumes: readonly Tree[];
}

const ISTIOD_DEFAULTS: Tree = {
  autoscaleEnabled: true,
  autoscaleMin: 1,
  autoscaleMax: 5,
  autoscaleBehavior: {},
  replicaCount: 1,
  rollingMaxSurge: '100%',
  rollingMaxUnavailable: '25%',
  hub: '',
  tag: '',
  variant: '',
  image: 'pilot',
  traceSampling: 1,
  resources: { requests: { cpu: '500m', memory: '2048Mi' } },
  seccompProfile: {},
  cni: { enabled: false, provider: 'default' },
  extraContainerArgs: [],
  env: {},
  envVarFrom: [],
  taint: { enabled: false, namespace: '', name: 'cni.istio.io/not-ready' },
  affinity: {},
  tolerations: [],
  cpu: { targetAverageUtilization: 80 },
  memory: {},
  volumeMounts: [],
  volumes: [],
  initContainers: [],
  nodeSelector: {},
  podAnnotations: {},
  serviceAnnotations: {},
  serviceAccountAnnotations: {},
  sidecarInjectorWebhookAnnotations: {},
  topologySpreadConstraints: [],
  jwksResolverExtraRootCA: '',
  keepaliveMaxServerConnectionAge: '30m',
  deploymentLabels: {},
  deploymentAnnotations: {},
  configMap: true,
  podLabels: {},
  ipFamilyPolicy: '',
  ipFamilies: [],
  trustedZtunnelNamespace: '',
  trustedZtunnelName: '',
  sidecarInjectorWebhook: {
    neverInjectSelector: [],
    alwaysInjectSelector: [],
    injectedAnnotations: {},
    enableNamespacesByDefault: false,
    reinvocationPolicy: 'Never',
    rewriteAppHTTPProbe: true,
    templates: {},
    defaultTemplates: [],
  },
  istiodRemote: { enabled: false, enabledLocalInjectorIstiod: false, injectionURL: '', injectionPath: '/inject', injectionCABundle: '' },
  telemetry: { enabled: true, v2: { enabled: true, prometheus: { enabled: true }, stackdriver: { enabled: false } } },
  revision: '',
  revisionTags: [],
  ownerName: '',
  meshConfig: { enablePrometheusMerge: true },
  experimental: { stableValidationPolicy: false },
  global: {
    ...GLOBAL_DEFAULTS,
    certSigners: [],
    istiod: { enableAnalysis: false },
    nativeNftables: false,
    omitSidecarInjectorConfigMap: false,
    resourceScope: 'all',
    operatorManageWebhooks: false,
    proxy: {
      ...PROXY_DEFAULTS,
      autoInject: 'enabled',
      excludeInboundPorts: '',
      includeInboundPorts: '*',
      includeIPRanges: '*',
      excludeIPRanges: '',
      includeOutboundPorts: '',
      excludeOutboundPorts: '',
      outlierLogPath: '',
      privileged: false,
      seccompProfile: {},
      readinessFailureThreshold: 4,
      readinessInitialDelaySeconds: 0,
      readinessPeriodSeconds: 15,
      startupProbe: { enabled: true, failureThreshold: 600 },
      resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '2000m', memory: '1024Mi' } },
      statusPort: 15020,
      tracer: 'none',
    },
    proxy_init: { image: 'proxyv2', forceApplyIptables: false },
    remotePilotAddress: '',
    externalIstiod: false,
    configCluster: false,
    configValidation: true,
    meshNetworks: {},
    caName: '',
    waypoint: {
      resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: '2', memory: '1Gi' } },
      affinity: {},
      topologySpreadConstraints: [],
      nodeSelector: {},
      tolerations: [],
    },
  },
  base: { enableIstioConfigCRDs: true },
  gateways: { securityContext: {}, seccompProfile: {} },
  gatewayClasses: {},
  pdb: { minAvailable: 1, unhealthyPodEvictionPolicy: '' },
};

/** All settings of istiod; those under `pilot` stand beside all others too. */
export function istiodValues(installation: Installation): IstiodValues {
  const values = settingsFor(installation, 'pilot');
  const all = overlays(ISTIOD_DEFAULTS, defaultsOverlay(values), values);
  return overlays(all, subtree(all, 'pilot')) as unknown as IstiodValues;
}
