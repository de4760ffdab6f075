import { Duration } from 'cdk8s';
import { ManifestCase } from './manifest-case';
import { ImageVariant } from '../../../src/control-plane/options/image-options';
import { IstiodOptions } from '../../../src/control-plane/options/istiod-options';
import { Profile } from '../../../src/control-plane/values/profile';

const AFFINITY = {
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      { weight: 1, podAffinityTerm: { labelSelector: { matchLabels: { app: 'istiod' } }, topologyKey: 'kubernetes.io/hostname' } },
    ],
  },
};
const TOLERATION = { key: 'mesh', operator: 'Equal', value: 'sure', effect: 'NoSchedule' };
const PASSING = { operator: 'Exists', effect: 'NoExecute' };
const SPREAD = [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'istiod' } } }];

/** A case about istiod alone, with the settings under `values.pilot`. */
function istiod(name: string, options: IstiodOptions, pilot: object, others: object = {}): ManifestCase {
  return { name: `istiod: ${name}`, props: { profile: Profile.MINIMAL, istiod: options }, flags: ['profile=minimal'], spec: { values: { pilot, ...others } } };
}

/** Each option of istiod. */
export const ISTIOD_CASES: readonly ManifestCase[] = [
  { name: 'without istiod', props: { istiod: { enabled: false } }, flags: ['components.pilot.enabled=false'] },
  istiod('resources', { resources: { cpuRequest: '1', memoryRequest: '4Gi', cpuLimit: '2', memoryLimit: '8Gi' } },
    { resources: { requests: { cpu: '1', memory: '4Gi' }, limits: { cpu: '2', memory: '8Gi' } } }),
  istiod('scheduling', {
    affinity: AFFINITY,
    tolerations: [TOLERATION, { ...PASSING, tolerationSeconds: Duration.seconds(5) }],
    nodeSelector: { disk: 'fast' },
    topologySpreadConstraints: SPREAD,
  },
  { affinity: AFFINITY, tolerations: [TOLERATION, { ...PASSING, tolerationSeconds: 5 }], nodeSelector: { disk: 'fast' }, topologySpreadConstraints: SPREAD }),
  istiod('labels and annotations', {
    podAnnotations: { a: '1' },
    podLabels: { b: '2' },
    deploymentLabels: { c: '3' },
    deploymentAnnotations: { d: '4' },
    serviceAnnotations: { e: '5' },
    serviceAccountAnnotations: { f: '6' },
  }, {
    podAnnotations: { a: '1' },
    podLabels: { b: '2' },
    deploymentLabels: { c: '3' },
    deploymentAnnotations: { d: '4' },
    serviceAnnotations: { e: '5' },
    serviceAccountAnnotations: { f: '6' },
  }),
  istiod('environment', {
    env: { PILOT_ENABLE_X: 'true', A: '1', CA_TRUSTED_NODE_ACCOUNTS: 'a/b', COMPLIANCE_POLICY: 'fips-140-3', EXTERNAL_CA: 'ISTIOD_RA_KUBERNETES_API' },
    envVarFrom: [{ name: 'SECRET', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }],
    extraArgs: ['--caCertFile=/x'],
  }, {
    env: { PILOT_ENABLE_X: 'true', A: '1', CA_TRUSTED_NODE_ACCOUNTS: 'a/b', COMPLIANCE_POLICY: 'fips-140-3', EXTERNAL_CA: 'ISTIOD_RA_KUBERNETES_API' },
    envVarFrom: [{ name: 'SECRET', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }],
    extraContainerArgs: ['--caCertFile=/x'],
  }),
  istiod('gateways by hand, services of other clusters', { env: { PILOT_ENABLE_GATEWAY_API_DEPLOYMENT_CONTROLLER: 'false', MCS_API_GROUP: 'mcs.example.org' } },
    { env: { PILOT_ENABLE_GATEWAY_API_DEPLOYMENT_CONTROLLER: 'false', MCS_API_GROUP: 'mcs.example.org' } }),
  istiod('image', { hub: 'example.org/mesh', tag: 'v2', variant: ImageVariant.DEBUG, image: 'istiod' },
    { hub: 'example.org/mesh', tag: 'v2', variant: 'debug', image: 'istiod' }),
  istiod('whole image', { image: 'example.org/mesh/istiod:v3' }, { image: 'example.org/mesh/istiod:v3' }),
  istiod('autoscaling', {
    autoscale: true,
    minReplicas: 3,
    maxReplicas: 9,
    cpuUtilization: 60,
    memoryUtilization: 70,
    autoscaleBehavior: { scaleDown: { stabilizationWindowSeconds: 60 } },
    disruptionBudget: { minAvailable: '2', unhealthyPodEvictionPolicy: 'AlwaysAllow' },
  }, {
    autoscaleEnabled: true,
    autoscaleMin: 3,
    autoscaleMax: 9,
    cpu: { targetAverageUtilization: 60 },
    memory: { targetAverageUtilization: 70 },
    autoscaleBehavior: { scaleDown: { stabilizationWindowSeconds: 60 } },
  }, { pdb: { minAvailable: 2, unhealthyPodEvictionPolicy: 'AlwaysAllow' } }),
  istiod('replicas', { autoscale: false, replicas: 3, maxSurge: '50%', maxUnavailable: '1', disruptionBudget: { maxUnavailable: '50%' } },
    { autoscaleEnabled: false, replicaCount: 3, rollingMaxSurge: '50%', rollingMaxUnavailable: 1 }, { pdb: { maxUnavailable: '50%' } }),
  istiod('tracing, connections', { traceSampling: 12.5, maxConnectionAge: Duration.hours(1) }, { traceSampling: 12.5, keepaliveMaxServerConnectionAge: '3600s' }),
  istiod('no tracing', { traceSampling: 0 }, { traceSampling: 0 }),
  istiod('volumes', {
    initContainers: [{ name: 'first', image: 'example.org/first' }],
    volumes: [{ name: 'v', emptyDir: {} }],
    volumeMounts: [{ name: 'v', mountPath: '/v' }],
    seccompProfile: { type: 'RuntimeDefault' },
  }, {
    initContainers: [{ name: 'first', image: 'example.org/first' }],
    volumes: [{ name: 'v', emptyDir: {} }],
    volumeMounts: [{ name: 'v', mountPath: '/v' }],
    seccompProfile: { type: 'RuntimeDefault' },
  }),
  istiod('IP families', { ipFamilyPolicy: 'RequireDualStack', ipFamilies: ['IPv6', 'IPv4'], trafficDistribution: 'PreferClose' },
    { ipFamilyPolicy: 'RequireDualStack', ipFamilies: ['IPv6', 'IPv4'], trafficDistribution: 'PreferClose' }),
  istiod('certificates', { jwksRootCertificates: '-----BEGIN CERTIFICATE-----\nx\n', crlConfigMap: 'crl' },
    { jwksResolverExtraRootCA: '-----BEGIN CERTIFICATE-----\nx\n', crlConfigMapName: 'crl' }),
  istiod('taints', { taint: { namespace: 'kube-system' }, trustedZtunnelNamespace: 'kube-system', trustedZtunnelName: 'zt' },
    { taint: { enabled: true, namespace: 'kube-system' }, trustedZtunnelNamespace: 'kube-system', trustedZtunnelName: 'zt' }),
  istiod('another taint', { taint: { name: 'mesh/not-ready' } }, { taint: { enabled: true, name: 'mesh/not-ready' } }),
  istiod('analysis', { analysis: true }, {}, { global: { istiod: { enableAnalysis: true } } }),
  istiod('classes of gateways', { gatewayClasses: { istio: { deployment: { spec: { replicas: 2 } } } } }, {},
    { gatewayClasses: { istio: { deployment: { spec: { replicas: 2 } } } } }),
];
