import { Duration } from 'cdk8s';
import { ManifestCase } from './manifest-case';
import { CniOptions, CniRepair } from '../../../src/control-plane/options/cni-options';
import { ImageVariant } from '../../../src/control-plane/options/image-options';
import { ZtunnelOptions } from '../../../src/control-plane/options/ztunnel-options';
import { Profile } from '../../../src/control-plane/values/profile';

const TOLERATIONS = [{ key: 'mesh', operator: 'Exists' }];
const AFFINITY = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [
        { matchExpressions: [{ key: 'disk', operator: 'In', values: ['fast'] }] },
      ],
    },
  },
};

function cni(name: string, options: CniOptions, values: object, profile = Profile.AMBIENT): ManifestCase {
  return {
    name: `cni: ${name}`,
    props: { profile, cni: { enabled: true, ...options } },
    flags: [`profile=${profile}`, 'components.cni.enabled=true', 'components.ztunnel.enabled=true'].slice(0, profile === Profile.AMBIENT ? 3 : 2),
    spec: { values: { cni: values } },
  };
}

function ztunnel(name: string, options: ZtunnelOptions, values: object): ManifestCase {
  return { name: `ztunnel: ${name}`, props: { profile: Profile.AMBIENT, ztunnel: options }, flags: ['profile=ambient'], spec: { values: { ztunnel: values } } };
}

/** Each option of the network plugin and of the node proxy. */
export const COMPONENT_CASES: readonly ManifestCase[] = [
  { name: 'cni: namespace', props: { cni: { enabled: true, namespace: 'kube-system' } }, flags: ['components.cni.enabled=true', 'components.cni.namespace=kube-system'] },
  cni('pods', {
    resources: { cpuRequest: '10m', memoryRequest: '20Mi', memoryLimit: '1Gi' },
    affinity: AFFINITY,
    tolerations: TOLERATIONS,
    podAnnotations: { a: '1' },
    podLabels: { b: '2' },
    daemonSetLabels: { c: '3' },
    env: { X: 'z' },
  }, {
    resources: { requests: { cpu: '10m', memory: '20Mi' }, limits: { memory: '1Gi' } },
    affinity: AFFINITY,
    tolerations: TOLERATIONS,
    podAnnotations: { a: '1' },
    podLabels: { b: '2' },
    daemonSetLabels: { c: '3' },
    env: { X: 'z' },
  }),
  cni('image', { hub: 'example.org', tag: 'v2', variant: ImageVariant.DEBUG, image: 'cni', imagePullPolicy: 'Never' },
    { hub: 'example.org', tag: 'v2', variant: 'debug', image: 'cni', pullPolicy: 'Never' }),
  cni('ambient', {
    ambient: { enabled: true, enablementSelectors: [{ podSelector: { matchLabels: { mesh: 'in' } } }], dnsCapture: false, ipv6: false, reconcileOnStartup: false, hostNetwork: true, detectionRetry: true },
  }, {
    ambient: {
      enabled: true,
      enablementSelectors: [{ podSelector: { matchLabels: { mesh: 'in' } } }],
      dnsCapture: false,
      ipv6: false,
      reconcileIptablesOnStartup: false,
      shareHostNetworkNamespace: true,
      enableAmbientDetectionRetry: true,
    },
  }),
  cni('folders', {
    binDir: '/bin',
    confDir: '/etc/net.d',
    confFileName: 'x.conf',
    netnsDir: '/run/netns',
    ownConfig: true,
    ownConfigFileName: 'y.conf',
    chained: false,
    provider: 'multus',
    excludeNamespaces: ['a', 'b'],
    logLevel: 'debug',
  }, {
    cniBinDir: '/bin',
    cniConfDir: '/etc/net.d',
    cniConfFileName: 'x.conf',
    cniNetnsDir: '/run/netns',
    istioOwnedCNIConfig: true,
    istioOwnedCNIConfigFileName: 'y.conf',
    chained: false,
    provider: 'multus',
    excludeNamespaces: ['a', 'b'],
    logging: { level: 'debug' },
  }, Profile.DEFAULT),
  cni('broken pods deleted', { repair: CniRepair.DELETE }, { repair: { deletePods: true, repairPods: false, labelPods: false } }, Profile.DEFAULT),
  cni('broken pods labelled', { repair: CniRepair.LABEL }, { repair: { labelPods: true, repairPods: false, deletePods: false } }, Profile.DEFAULT),
  cni('broken pods mended', { repair: CniRepair.REPAIR }, { repair: { labelPods: false, repairPods: true, deletePods: false } }, Profile.DEFAULT),
  cni('broken pods left alone', { repair: CniRepair.NONE }, { repair: { enabled: false } }, Profile.DEFAULT),
  cni('security', { seccompProfile: { type: 'RuntimeDefault' }, seLinuxOptions: { type: 'x', level: 's0' }, appArmorAnnotation: false },
    { seccompProfile: { type: 'RuntimeDefault' }, seLinuxOptions: { type: 'x', level: 's0' }, useAppArmorAnnotation: false }),
  cni('rollout', { podQuota: 20, maxUnavailable: '10%', terminationGracePeriodSeconds: Duration.seconds(5) },
    { resourceQuotas: { enabled: true, pods: 20 }, updateStrategy: { rollingUpdate: { maxUnavailable: '10%' } }, terminationGracePeriodSeconds: 5 }),
  { name: 'ztunnel: beside sidecars', props: { cni: { enabled: true, ambient: { enabled: true } }, ztunnel: { enabled: true, namespace: 'zt' } }, flags: ['components.cni.enabled=true', 'components.ztunnel.enabled=true', 'components.ztunnel.namespace=zt', 'values.cni.ambient.enabled=true'] },
  ztunnel('pods', {
    resources: { cpuRequest: '1', memoryRequest: '20Mi', cpuLimit: '2', memoryLimit: '1Gi' },
    affinity: AFFINITY,
    tolerations: TOLERATIONS,
    podAnnotations: { a: '1' },
    podLabels: { b: '2' },
    env: { X: 'z' },
    nodeSelector: { disk: 'fast' },
  }, {
    resources: { requests: { cpu: '1', memory: '20Mi' }, limits: { cpu: '2', memory: '1Gi' } },
    affinity: AFFINITY,
    tolerations: TOLERATIONS,
    podAnnotations: { a: '1' },
    podLabels: { b: '2' },
    env: { X: 'z' },
    nodeSelector: { disk: 'fast' },
  }),
  ztunnel('image', { hub: 'example.org', tag: 'v2', variant: ImageVariant.DEBUG, image: 'zt' }, { hub: 'example.org', tag: 'v2', variant: 'debug', image: 'zt' }),
  ztunnel('names', { name: 'zt', labels: { a: '1' }, annotations: { b: '2' } }, { resourceName: 'zt', labels: { a: '1' }, annotations: { b: '2' } }),
  ztunnel('addresses', { caAddress: 'ca:1', xdsAddress: 'xds:2', network: 'n1', logLevel: 'debug', logAsJson: true },
    { caAddress: 'ca:1', xdsAddress: 'xds:2', network: 'n1', logLevel: 'debug', logAsJson: true }),
  ztunnel('volumes', {
    volumes: [{ name: 'v', emptyDir: {} }],
    volumeMounts: [{ name: 'v', mountPath: '/v' }],
    seLinuxOptions: { type: 'x' },
    certificateRevocation: true,
    podQuota: 7,
    terminationGracePeriodSeconds: Duration.seconds(5),
    dnsPolicy: 'None',
    dnsConfig: { nameservers: ['1.1.1.1'] },
  }, {
    volumes: [{ name: 'v', emptyDir: {} }],
    volumeMounts: [{ name: 'v', mountPath: '/v' }],
    seLinuxOptions: { type: 'x' },
    peerCaCrl: { enabled: true },
    resourceQuotas: { enabled: true, pods: 7 },
    terminationGracePeriodSeconds: 5,
    dnsPolicy: 'None',
    dnsConfig: { nameservers: ['1.1.1.1'] },
  }),
];
