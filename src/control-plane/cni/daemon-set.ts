import { CNI, CNI_NODE, Cni, cniLabels } from './cni';
import { cniMounts, cniVolumes } from './volumes';
import { Manifest } from '../../validation/manifest';
import { istioLabels } from '../base/labels';
import {
  asStrings, fieldVariable, firstSet, imageOf, listOf, resourceVariable, resourcesOf, unlessEmpty, variable, variables,
} from '../base/parts';
import { Tree } from '../values/tree';

const METRICS_PORT = 15014;

/** The network plugin on every node. */
export function cniDaemonSet(cni: Cni): Manifest {
  const { namespace, values } = cni;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name: CNI_NODE, namespace, labels: { ...cniLabels(cni, { 'k8s-app': CNI_NODE }), ...asStrings(values.daemonSetLabels) } },
    spec: {
      selector: { matchLabels: { 'k8s-app': CNI_NODE } },
      updateStrategy: unlessEmpty(values.updateStrategy),
      template: podTemplate(cni),
    },
  };
}

function podTemplate(cni: Cni): object {
  const { values } = cni;
  return {
    metadata: {
      labels: {
        'k8s-app': CNI_NODE,
        'sidecar.istio.io/inject': 'false',
        'istio.io/dataplane-mode': 'none',
        ...istioLabels(CNI),
        ...asStrings(values.podLabels),
      },
      annotations: {
        'sidecar.istio.io/inject': 'false',
        'prometheus.io/scrape': 'true',
        'prometheus.io/port': String(METRICS_PORT),
        'prometheus.io/path': '/metrics',
        ...values.useAppArmorAnnotation && { 'container.apparmor.security.beta.kubernetes.io/install-cni': 'unconfined' },
        ...asStrings(values.podAnnotations),
      },
    },
    spec: {
      ...sharesHostNetwork(cni) && { hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet' },
      nodeSelector: { 'kubernetes.io/os': 'linux' },
      affinity: unlessEmpty(values.affinity),
      tolerations: unlessEmpty(values.tolerations),
      priorityClassName: 'system-node-critical',
      serviceAccountName: CNI,
      terminationGracePeriodSeconds: values.terminationGracePeriodSeconds,
      containers: [container(cni)],
      volumes: cniVolumes(cni),
    },
  };
}

function container(cni: Cni): object {
  const { values } = cni;
  const { global } = values;
  const logLevel = firstSet(values.logging.level, global.logging.level);
  return {
    name: 'install-cni',
    image: imageOf(
      firstSet(values.image) ?? 'install-cni',
      firstSet(values.hub, global.hub) ?? '',
      firstSet(values.tag, global.tag) ?? '',
      firstSet(values.variant, global.variant) ?? '',
    ),
    imagePullPolicy: firstSet(values.pullPolicy, global.imagePullPolicy),
    ports: [{ name: 'metrics', containerPort: METRICS_PORT, protocol: 'TCP' }],
    readinessProbe: { httpGet: { path: '/readyz', port: 8000 } },
    securityContext: securityContext(cni),
    command: ['install-cni'],
    args: listOf(logLevel === undefined ? undefined : `--log_output_level=${logLevel}`, global.logAsJson ? '--log_as_json' : undefined),
    envFrom: [{ configMapRef: { name: `${CNI}-config` } }],
    env: environment(cni),
    volumeMounts: cniMounts(cni),
    resources: resourcesOf(unlessEmpty(values.resources) ?? global.defaultResources),
  };
}

/** What it takes to enter the network of other pods and to write the node's configuration, and no more. */
function securityContext({ values: { useAppArmorAnnotation, seLinuxOptions, seccompProfile } }: Cni): object {
  return {
    appArmorProfile: useAppArmorAnnotation ? undefined : { type: 'Unconfined' },
    privileged: false,
    runAsGroup: 0,
    runAsUser: 0,
    runAsNonRoot: false,
    capabilities: { drop: ['ALL'], add: ['NET_ADMIN', 'NET_RAW', 'SYS_PTRACE', 'SYS_ADMIN', 'DAC_OVERRIDE'] },
    seLinuxOptions: unlessEmpty(seLinuxOptions) && { type: 'spc_t', ...seLinuxOptions },
    seccompProfile: unlessEmpty(seccompProfile),
  };
}

function environment(cni: Cni): Tree[] {
  return listOf<Tree>(
    fieldVariable('REPAIR_NODE_NAME', 'spec.nodeName'),
    variable('REPAIR_RUN_AS_DAEMON', true),
    variable('REPAIR_SIDECAR_ANNOTATION', 'sidecar.istio.io/status'),
    sharesHostNetwork(cni) ? undefined : variable('ALLOW_SWITCH_TO_HOST_NS', true),
    fieldVariable('NODE_NAME', 'spec.nodeName'),
    resourceVariable('GOMEMLIMIT', 'limits.memory'),
    resourceVariable('GOMAXPROCS', 'limits.cpu'),
    fieldVariable('POD_NAME', 'metadata.name'),
    fieldVariable('POD_NAMESPACE', 'metadata.namespace'),
    variables(cni.values.env),
  );
}

function sharesHostNetwork({ values: { ambient } }: Cni): boolean {
  return ambient.enabled && ambient.shareHostNetworkNamespace;
}
