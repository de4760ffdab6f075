import { Duration } from 'cdk8s';
import { ManifestCase } from './manifest-case';
import { ResourceScope } from '../../../src/control-plane/control-plane-props';
import { ImageVariant } from '../../../src/control-plane/options/image-options';
import { Profile } from '../../../src/control-plane/values/profile';
import { OutboundTrafficPolicyMode } from '../../../src/imports/mesh-config';

/** Properties of the control plane as a whole, and of proxies. */
export const MESH_CASES: readonly ManifestCase[] = [
  { name: 'revision', props: { revision: 'canary' }, flags: ['revision=canary'] },
  {
    name: 'revision of an ambient mesh',
    props: { profile: Profile.AMBIENT, revision: '1-31-1' },
    flags: ['profile=ambient', 'revision=1-31-1'],
  },
  {
    name: 'revision tags',
    props: { revision: 'canary', revisionTags: ['stable', 'default'], injection: { enableNamespacesByDefault: true } },
    flags: [
      'revision=canary', 'values.revisionTags[0]=stable', 'values.revisionTags[1]=default', 'values.sidecarInjectorWebhook.enableNamespacesByDefault=true',
    ],
  },
  {
    name: 'another namespace',
    props: { namespace: 'mesh', revisionTags: ['prod'] },
    flags: ['values.global.istioNamespace=mesh', 'values.revisionTags[0]=prod'],
  },
  {
    name: 'images',
    props: { variant: ImageVariant.DISTROLESS, imagePullPolicy: 'IfNotPresent', imagePullSecrets: ['one', 'two'] },
    flags: ['values.global.variant=distroless', 'values.global.imagePullPolicy=IfNotPresent', 'values.global.imagePullSecrets[0]=one', 'values.global.imagePullSecrets[1]=two'],
  },
  {
    name: 'images of an ambient mesh',
    props: { profile: Profile.AMBIENT, variant: ImageVariant.DEBUG, imagePullPolicy: 'Always', imagePullSecrets: ['one'] },
    flags: [
      'profile=ambient', 'values.global.variant=debug', 'values.global.imagePullPolicy=Always', 'values.global.imagePullSecrets[0]=one',
    ],
  },
  { name: 'without base', props: { base: false }, flags: ['components.base.enabled=false'] },
  {
    name: 'definitions left out',
    props: { excludedCrds: ['envoyfilters.networking.istio.io', 'wasmplugins.extensions.istio.io'] },
    flags: ['values.base.excludedCRDs[0]=envoyfilters.networking.istio.io', 'values.base.excludedCRDs[1]=wasmplugins.extensions.istio.io'],
  },
  {
    name: 'objects of the cluster',
    props: { profile: Profile.AMBIENT, resourceScope: ResourceScope.CLUSTER },
    flags: ['profile=ambient', 'values.global.resourceScope=cluster'],
  },
  {
    name: 'objects of a namespace',
    props: { profile: Profile.AMBIENT, resourceScope: ResourceScope.NAMESPACE },
    flags: ['profile=ambient', 'values.global.resourceScope=namespace'],
  },
  {
    name: 'mesh configuration',
    props: {
      meshConfig: {
        accessLogFile: '/dev/stdout',
        outboundTrafficPolicy: { mode: OutboundTrafficPolicyMode.REGISTRY_ONLY },
        defaultConfig: { holdApplicationUntilProxyStarts: true, proxyMetadata: { ISTIO_META_DNS_CAPTURE: 'true' } },
        trustDomain: 'example.org',
        rootNamespace: 'mesh-config',
      },
    },
    flags: [
      'meshConfig.accessLogFile=/dev/stdout',
      'meshConfig.outboundTrafficPolicy.mode=REGISTRY_ONLY',
      'meshConfig.defaultConfig.holdApplicationUntilProxyStarts=true',
      'meshConfig.trustDomain=example.org',
      'meshConfig.rootNamespace=mesh-config',
    ],
    spec: { meshConfig: { defaultConfig: { proxyMetadata: { ISTIO_META_DNS_CAPTURE: 'true' } } } },
  },
  {
    name: 'mesh configuration with durations',
    props: {
      meshConfig: {
        connectTimeout: Duration.millis(1500),
        tcpKeepalive: { time: Duration.minutes(1) },
        defaultConfig: { drainDuration: Duration.seconds(30) },
        extensionProviders: [{ name: 'authz', envoyExtAuthzGrpc: { service: 'authz.default.svc.cluster.local', port: 9000, timeout: Duration.millis(250) } }],
      },
    },
    flags: [],
    spec: {
      meshConfig: {
        connectTimeout: '1500ms',
        tcpKeepalive: { time: '60s' },
        defaultConfig: { drainDuration: '30s' },
        extensionProviders: [{ name: 'authz', envoyExtAuthzGrpc: { service: 'authz.default.svc.cluster.local', port: 9000, timeout: '250ms' } }],
      },
    },
  },
  {
    name: 'own default providers',
    props: { meshConfig: { defaultProviders: { tracing: ['zipkin'] } } },
    flags: ['meshConfig.defaultProviders.tracing[0]=zipkin'],
  },
  {
    name: 'several clusters',
    props: {
      meshId: 'mesh1',
      clusterName: 'east',
      network: 'network1',
      meshNetworks: { network1: { endpoints: [{ fromRegistry: 'east' }], gateways: [{ address: '1.2.3.4', port: 15443 }] } },
    },
    flags: ['values.global.meshID=mesh1', 'values.global.multiCluster.clusterName=east', 'values.global.network=network1'],
    spec: {
      values: {
        global: { meshNetworks: { network1: { endpoints: [{ fromRegistry: 'east' }], gateways: [{ address: '1.2.3.4', port: 15443 }] } } },
      },
    },
  },
  {
    name: 'several clusters of an ambient mesh',
    props: { profile: Profile.AMBIENT, clusterName: 'east', network: 'network1' },
    flags: ['profile=ambient', 'values.global.multiCluster.clusterName=east', 'values.global.network=network1'],
  },
  {
    name: 'domain and logs',
    props: { clusterDomain: 'corp.example', logLevel: 'default:debug', logAsJson: true },
    flags: ['values.global.proxy.clusterDomain=corp.example', 'values.global.logging.level=default:debug', 'values.global.logAsJson=true'],
  },
  {
    name: 'logs of an ambient mesh',
    props: { profile: Profile.AMBIENT, logLevel: 'info', logAsJson: true, nativeNftables: true },
    flags: ['profile=ambient', 'values.global.logging.level=info', 'values.global.logAsJson=true', 'values.global.nativeNftables=true'],
  },
  {
    name: 'priority and budgets',
    props: { priorityClass: 'system-cluster-critical', disruptionBudgets: false, istiod: { minReplicas: 2 } },
    flags: [
      'values.global.priorityClassName=system-cluster-critical', 'values.global.defaultPodDisruptionBudget.enabled=false',
      'values.pilot.autoscaleMin=2',
    ],
  },
  {
    name: 'network policies',
    props: { profile: Profile.DEMO, networkPolicies: true },
    flags: ['profile=demo', 'values.global.networkPolicy.enabled=true'],
  },
  {
    name: 'network policies of an ambient revision',
    props: { profile: Profile.AMBIENT, networkPolicies: true, revision: 'canary' },
    flags: ['profile=ambient', 'values.global.networkPolicy.enabled=true', 'revision=canary'],
  },
  {
    name: 'proxies',
    props: {
      proxy: {
        image: 'proxy',
        variant: ImageVariant.DEBUG,
        initImage: 'init',
        forceIptables: true,
        resources: { cpuRequest: '50m', memoryRequest: '64Mi', cpuLimit: '1', memoryLimit: '512Mi' },
        logLevel: 'info',
        componentLogLevel: 'http:debug',
        outlierLogPath: '/dev/stdout',
        redirection: {
          includeOutboundIpRanges: '10.0.0.0/8',
          excludeOutboundIpRanges: '10.1.0.0/16',
          includeOutboundPorts: '80',
          excludeOutboundPorts: '81',
          includeInboundPorts: '82',
          excludeInboundPorts: '83',
        },
        privileged: true,
        seccompProfile: { type: 'RuntimeDefault' },
        readinessFailureThreshold: 5,
        readinessInitialDelaySeconds: Duration.seconds(2),
        readinessPeriodSeconds: Duration.seconds(10),
        startupFailureThreshold: 30,
        statusPort: 15029,
        stsPort: 15463,
      },
    },
    flags: [
      'values.global.proxy.image=proxy', 'values.global.proxy.variant=debug', 'values.global.proxy_init.image=init',
      'values.global.proxy_init.forceApplyIptables=true',
      'values.global.proxy.resources.requests.cpu=50m', 'values.global.proxy.resources.requests.memory=64Mi',
      'values.global.proxy.resources.limits.memory=512Mi',
      'values.global.proxy.logLevel=info', 'values.global.proxy.componentLogLevel=http:debug', 'values.global.proxy.outlierLogPath=/dev/stdout',
      'values.global.proxy.includeIPRanges=10.0.0.0/8', 'values.global.proxy.excludeIPRanges=10.1.0.0/16',
      'values.global.proxy.privileged=true', 'values.global.proxy.seccompProfile.type=RuntimeDefault',
      'values.global.proxy.readinessFailureThreshold=5', 'values.global.proxy.readinessInitialDelaySeconds=2',
      'values.global.proxy.readinessPeriodSeconds=10', 'values.global.proxy.startupProbe.enabled=true',
      'values.global.proxy.startupProbe.failureThreshold=30', 'values.global.proxy.statusPort=15029', 'values.global.sts.servicePort=15463',
    ],
    spec: {
      values: {
        global: {
          proxy: {
            resources: { limits: { cpu: '1' } },
            includeOutboundPorts: '80',
            excludeOutboundPorts: '81',
            includeInboundPorts: '82',
            excludeInboundPorts: '83',
          },
        },
      },
    },
  },
  {
    name: 'proxies without start probe',
    props: { proxy: { startupFailureThreshold: 0 } },
    flags: ['values.global.proxy.startupProbe.enabled=false'],
  },
];
