import { ManifestCase } from './manifest-case';
import { Profile } from '../../../src/control-plane/values/profile';

/** Options of injection, validation, certificates, remote control planes and waypoints. */
export const SERVICE_CASES: readonly ManifestCase[] = [
  {
    name: 'injection',
    props: {
      injection: {
        automatic: false,
        enableNamespacesByDefault: true,
        alwaysInjectSelector: [{ matchLabels: { mesh: 'in' } }],
        neverInjectSelector: [{ matchExpressions: [{ key: 'mesh', operator: 'In', values: ['out'] }] }],
        injectedAnnotations: { 'example.org/team': 'mesh' },
        templates: { extra: 'metadata:\n  labels:\n    extra: "yes"\n' },
        defaultTemplates: ['sidecar', 'extra'],
        rewriteAppHttpProbe: false,
        reinvocationPolicy: 'IfNeeded',
        webhookAnnotations: { 'example.org/owner': 'mesh' },
      },
    },
    flags: [
      'values.global.proxy.autoInject=disabled', 'values.sidecarInjectorWebhook.enableNamespacesByDefault=true',
      'values.sidecarInjectorWebhook.defaultTemplates[0]=sidecar', 'values.sidecarInjectorWebhook.defaultTemplates[1]=extra', 'values.sidecarInjectorWebhook.rewriteAppHTTPProbe=false',
      'values.sidecarInjectorWebhook.reinvocationPolicy=IfNeeded',
    ],
    spec: {
      values: {
        sidecarInjectorWebhook: {
          alwaysInjectSelector: [{ matchLabels: { mesh: 'in' } }],
          neverInjectSelector: [{ matchExpressions: [{ key: 'mesh', operator: 'In', values: ['out'] }] }],
          injectedAnnotations: { 'example.org/team': 'mesh' },
          templates: { extra: 'metadata:\n  labels:\n    extra: "yes"\n' },
        },
        sidecarInjectorWebhookAnnotations: { 'example.org/owner': 'mesh' },
      },
    },
  },
  {
    name: 'injection by address',
    props: { injection: { url: 'https://istiod.example.org:15017/inject', caBundle: 'Zm9v' }, revisionTags: ['prod'] },
    flags: [
      'values.istiodRemote.injectionURL=https://istiod.example.org:15017/inject', 'values.istiodRemote.injectionCABundle=Zm9v',
      'values.revisionTags[0]=prod',
    ],
  },
  { name: 'injection path', props: { injection: { path: '/inject/cluster/east' } }, flags: ['values.istiodRemote.injectionPath=/inject/cluster/east'] },
  {
    name: 'injection made elsewhere',
    props: { injection: { customWebhook: true, customConfigMap: true } },
    flags: ['values.global.operatorManageWebhooks=true', 'values.global.omitSidecarInjectorConfigMap=true'],
  },
  { name: 'without validation', props: { validation: { enabled: false } }, flags: ['values.global.configValidation=false'] },
  {
    name: 'default validator',
    props: { validation: { defaultRevision: 'default', failurePolicy: 'Fail' } },
    flags: ['values.defaultRevision=default', 'values.base.validationFailurePolicy=Fail'],
  },
  {
    name: 'default validator of a revision',
    props: { revision: 'canary', validation: { defaultRevision: 'canary', stableOnly: true } },
    flags: ['revision=canary', 'values.defaultRevision=canary', 'values.experimental.stableValidationPolicy=true'],
  },
  {
    name: 'validation by address',
    props: { validation: { defaultRevision: 'default', url: 'https://istiod.example.org/validate', caBundle: 'Zm9v' } },
    flags: [
      'values.defaultRevision=default', 'values.base.validationURL=https://istiod.example.org/validate', 'values.base.validationCABundle=Zm9v',
    ],
  },
  {
    name: 'certificates of the cluster',
    props: { certificates: { provider: 'k8s.io/clusterissuers', signers: ['clusterissuers.example.org/*'], trustBundle: 'roots' } },
    flags: [
      'values.global.pilotCertProvider=k8s.io/clusterissuers', 'values.global.certSigners[0]=clusterissuers.example.org/*',
    ],
    spec: { values: { global: { trustBundleName: 'roots' } } },
  },
  {
    name: 'certificates of another authority',
    props: {
      profile: Profile.DEMO,
      certificates: { caAddress: 'ca.example.org:443', caName: 'Example', tokenAudience: 'example', mountSecrets: true },
    },
    flags: [
      'profile=demo', 'values.global.caAddress=ca.example.org:443', 'values.global.caName=Example', 'values.global.sds.token.aud=example',
      'values.global.mountMtlsCerts=true',
    ],
  },
  {
    name: 'control plane at an address',
    props: { profile: Profile.REMOTE, remote: { address: '10.0.0.1', configCluster: true } },
    flags: ['profile=remote', 'values.global.remotePilotAddress=10.0.0.1', 'values.global.configCluster=true'],
  },
  {
    name: 'control plane at an IPv6 address',
    props: { profile: Profile.REMOTE, revision: 'canary', remote: { address: '2001:db8::1' } },
    flags: ['profile=remote', 'revision=canary', 'values.global.remotePilotAddress=2001:db8::1'],
  },
  {
    name: 'control plane by name, with an injector here',
    props: {
      profile: Profile.REMOTE,
      remote: { address: 'istiod.example.org', localInjector: true },
      injection: { customConfigMap: false },
      values: { configMap: true },
    },
    flags: [
      'profile=remote', 'values.global.remotePilotAddress=istiod.example.org', 'values.istiodRemote.enabledLocalInjectorIstiod=true',
      'values.global.omitSidecarInjectorConfigMap=false', 'values.configMap=true',
    ],
  },
  { name: 'control plane for other clusters', props: { remote: { externalIstiod: true } }, flags: ['values.global.externalIstiod=true'] },
  {
    name: 'another reader',
    props: { remote: { readerServiceAccount: 'reader', readerNamespace: 'readers' } },
    flags: ['values.global.readerServiceAccount.name=reader', 'values.global.readerServiceAccount.namespace=readers'],
  },
  { name: 'no reader', props: { remote: { reader: false } }, flags: ['values.global.enableReaderRBAC=false'] },
  {
    name: 'waypoints',
    props: {
      profile: Profile.AMBIENT,
      waypoint: {
        resources: { cpuRequest: '50m', memoryRequest: '64Mi', memoryLimit: '512Mi' },
        affinity: { nodeAffinity: {} },
        topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
        nodeSelector: { disk: 'fast' },
        tolerations: [{ key: 'mesh', operator: 'Exists' }],
      },
    },
    flags: ['profile=ambient'],
    spec: {
      values: {
        global: {
          waypoint: {
            resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { memory: '512Mi' } },
            affinity: { nodeAffinity: {} },
            topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
            nodeSelector: { disk: 'fast' },
            tolerations: [{ key: 'mesh', operator: 'Exists' }],
          },
        },
      },
    },
  },
  {
    name: 'settings in the words of values',
    props: { values: { telemetry: { v2: { stackdriver: { enabled: true } } }, global: { proxy: { tracer: 'zipkin' } } } },
    flags: ['values.telemetry.v2.stackdriver.enabled=true', 'values.global.proxy.tracer=zipkin'],
  },
];
