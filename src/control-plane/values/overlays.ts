import { CompatibilityVersion, Platform } from './profile';
import { Tree, isTree, overlays } from './tree';

/**
 * What profile, older release and platform change in the defaults of every component.
 *
 * @param values what is asked for, which names them
 */
export function defaultsOverlay(values: Tree): Tree {
  const global = isTree(values.global) ? values.global : {};
  const profile = values.profile ?? global.profile;
  const platform = values.platform ?? global.platform;
  return overlays(
    PROFILES[profile as string],
    COMPATIBILITY[values.compatibilityVersion as CompatibilityVersion],
    PLATFORMS[platform as Platform],
  );
}

const LITTLE = { requests: { cpu: '10m', memory: '40Mi' } };

/** A service of the mesh that something is sent to. */
const collector = (service: string, port: number) => ({ service, port });

const PROFILES: { readonly [profile: string]: Tree } = {
  ambient: {
    meshConfig: {
      defaultConfig: { proxyMetadata: { ISTIO_META_ENABLE_HBONE: 'true' } },
      serviceScopeConfigs: [{
        servicesSelector: { matchExpressions: [{ key: 'istio.io/global', operator: 'In', values: ['true'] }] },
        scope: 'GLOBAL',
      }],
    },
    global: { variant: 'distroless' },
    pilot: { env: { PILOT_ENABLE_AMBIENT: 'true' } },
    cni: { ambient: { enabled: true } },
  },
  demo: {
    meshConfig: {
      accessLogFile: '/dev/stdout',
      extensionProviders: [
        { name: 'otel', envoyOtelAls: collector('opentelemetry-collector.observability.svc.cluster.local', 4317) },
        { name: 'skywalking', skywalking: collector('tracing.istio-system.svc.cluster.local', 11800) },
        { name: 'otel-tracing', opentelemetry: collector('opentelemetry-collector.observability.svc.cluster.local', 4317) },
        { name: 'jaeger', opentelemetry: collector('jaeger-collector.istio-system.svc.cluster.local', 4317) },
      ],
    },
    cni: { resources: LITTLE },
    ztunnel: { resources: LITTLE },
    global: { proxy: { resources: LITTLE }, waypoint: { resources: LITTLE } },
    pilot: { autoscaleEnabled: false, traceSampling: 100, resources: { requests: { cpu: '10m', memory: '100Mi' } } },
    gateways: {
      'istio-egressgateway': { autoscaleEnabled: false, resources: LITTLE },
      'istio-ingressgateway': {
        autoscaleEnabled: false,
        ports: [
          { port: 15021, targetPort: 15021, name: 'status-port' },
          { port: 80, targetPort: 8080, name: 'http2' },
          { port: 443, targetPort: 8443, name: 'https' },
          { port: 31400, targetPort: 31400, name: 'tcp' },
          { port: 15443, targetPort: 15443, name: 'tls' },
        ],
        resources: LITTLE,
      },
    },
  },
  preview: { meshConfig: { defaultConfig: { proxyMetadata: { ISTIO_META_DNS_CAPTURE: 'true' } } } },
  remote: {
    istiodRemote: { enabled: true },
    configMap: false,
    telemetry: { enabled: false },
    global: { omitSidecarInjectorConfigMap: true },
  },
  stable: { experimental: { stableValidationPolicy: true } },
};

const BEFORE_1_31 = { PILOT_ENABLE_STRICT_GATEWAY_MERGING: 'false', PILOT_AUTO_SEND_UNHEALTHY_ENDPOINTS: 'false' };
const BEFORE_1_30 = { ...BEFORE_1_31, PILOT_SIDECAR_PICK_BEST_SERVICE_NAMESPACE: 'false' };
const BEFORE_1_29 = { ...BEFORE_1_30, DISABLE_TRACK_REMAINING_CB_METRICS: 'false' };
const BEFORE_1_28 = { ...BEFORE_1_29, DISABLE_SHADOW_HOST_SUFFIX: 'false', PILOT_SPAWN_UPSTREAM_SPAN_FOR_GATEWAY: 'false' };
const BEFORE_1_27 = { ...BEFORE_1_28, ENABLE_NATIVE_SIDECARS: 'false' };
/** Pods of an ambient mesh kept their rules when the network plugin began anew. */
const KEEP_POD_RULES = { ambient: { reconcileIptablesOnStartup: false } };

const COMPATIBILITY: { readonly [V in CompatibilityVersion]: Tree } = {
  [CompatibilityVersion.V1_25]: { pilot: { env: BEFORE_1_27 }, cni: KEEP_POD_RULES, ambient: { shareHostNetworkNamespace: true } },
  [CompatibilityVersion.V1_26]: { pilot: { env: BEFORE_1_27 }, cni: KEEP_POD_RULES },
  [CompatibilityVersion.V1_27]: { pilot: { env: BEFORE_1_28 }, cni: KEEP_POD_RULES },
  [CompatibilityVersion.V1_28]: { pilot: { env: BEFORE_1_29 }, cni: KEEP_POD_RULES },
  [CompatibilityVersion.V1_29]: { pilot: { env: BEFORE_1_30 } },
  [CompatibilityVersion.V1_30]: { pilot: { env: { ...BEFORE_1_31, PILOT_SPAWN_UPSTREAM_SPAN_FOR_GATEWAY: 'false' } } },
};

const PLATFORMS: { readonly [P in Platform]: Tree } = {
  // The folder of plugins is left to detection there.
  [Platform.GKE]: { cni: { cniBinDir: '', resourceQuotas: { enabled: true } }, resourceQuotas: { enabled: true } },
  [Platform.K3D]: { cni: { cniConfDir: '/var/lib/rancher/k3s/agent/etc/cni/net.d', cniBinDir: '/bin' } },
  [Platform.K3S]: { cni: { cniConfDir: '/var/lib/rancher/k3s/agent/etc/cni/net.d', cniBinDir: '/var/lib/rancher/k3s/data/cni' } },
  [Platform.MICROK8S]: {
    cni: { cniConfDir: '/var/snap/microk8s/current/args/cni-network', cniBinDir: '/var/snap/microk8s/current/opt/cni/bin' },
  },
  [Platform.MINIKUBE]: { cni: { cniNetnsDir: '/var/run/docker/netns' } },
  [Platform.OPENSHIFT]: {
    cni: {
      cniBinDir: '/var/lib/cni/bin',
      cniConfDir: '/etc/cni/multus/net.d',
      chained: false,
      cniConfFileName: 'istio-cni.conf',
      provider: 'multus',
    },
    pilot: { cni: { enabled: true, provider: 'multus' }, terminationMessagePolicy: 'FallbackToLogsOnError' },
    seLinuxOptions: { type: 'spc_t' },
    trustedZtunnelNamespace: 'kube-system',
  },
};
