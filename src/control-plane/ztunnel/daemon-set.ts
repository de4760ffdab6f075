import { ztunnelEnvironment } from './environment';
import { POD_LABELS, Ztunnel, ztunnelAnnotations, ztunnelLabels } from './ztunnel';
import { Manifest } from '../../validation/manifest';
import { istioLabels } from '../base/labels';
import { asStrings, firstSet, imageOf, listOf, resourcesOf, tokenVolume, unlessEmpty } from '../base/parts';
import { trustBundle } from '../base/trust-bundle';
import { Tree } from '../values/tree';

/** The node proxy on every node. */
export function ztunnelDaemonSet(ztunnel: Ztunnel): Manifest {
  const { name, namespace, values } = ztunnel;
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace, labels: ztunnelLabels(ztunnel), annotations: ztunnelAnnotations(ztunnel) },
    spec: {
      updateStrategy: unlessEmpty(values.updateStrategy),
      selector: { matchLabels: POD_LABELS },
      template: podTemplate(ztunnel),
    },
  };
}

function podTemplate(ztunnel: Ztunnel): object {
  const { name, values } = ztunnel;
  const { revision, terminationGracePeriodSeconds } = values;
  return {
    metadata: {
      labels: {
        'sidecar.istio.io/inject': 'false',
        'istio.io/dataplane-mode': 'none',
        ...POD_LABELS,
        ...istioLabels('ztunnel'),
        ...asStrings(values.podLabels),
      },
      annotations: {
        'sidecar.istio.io/inject': 'false',
        ...revision !== '' && { 'istio.io/rev': revision },
        ...asStrings(values.podAnnotations),
      },
    },
    spec: {
      nodeSelector: { 'kubernetes.io/os': 'linux', ...values.nodeSelector },
      affinity: unlessEmpty(values.affinity),
      serviceAccountName: name,
      tolerations: unlessEmpty(values.tolerations),
      dnsPolicy: unlessEmpty(values.dnsPolicy),
      dnsConfig: unlessEmpty(values.dnsConfig),
      containers: [container(ztunnel)],
      priorityClassName: 'system-node-critical',
      terminationGracePeriodSeconds,
      volumes: volumes(ztunnel),
    },
  };
}

function container(ztunnel: Ztunnel): object {
  const { values } = ztunnel;
  return {
    name: 'istio-proxy',
    image: imageOf(firstSet(values.image) ?? 'ztunnel', values.hub, values.tag, values.variant),
    imagePullPolicy: unlessEmpty(values.imagePullPolicy),
    ports: [{ name: 'ztunnel-stats', containerPort: 15020, protocol: 'TCP' }],
    resources: resourcesOf(values.resources),
    securityContext: {
      allowPrivilegeEscalation: true,
      privileged: false,
      // To enter the network of other pods (SYS_ADMIN), and to take traffic there that is meant for others (NET_ADMIN, NET_RAW).
      capabilities: { drop: ['ALL'], add: ['NET_ADMIN', 'SYS_ADMIN', 'NET_RAW'] },
      readOnlyRootFilesystem: true,
      runAsGroup: 1337,
      runAsNonRoot: false,
      runAsUser: 0,
      seLinuxOptions: unlessEmpty(values.seLinuxOptions),
    },
    readinessProbe: { httpGet: { port: 15021, path: '/healthz/ready' } },
    args: ['proxy', 'ztunnel'],
    env: ztunnelEnvironment(values),
    volumeMounts: listOf<Tree>(
      { name: 'istiod-ca-cert', mountPath: '/var/run/secrets/istio' },
      { name: 'istio-token', mountPath: '/var/run/secrets/tokens' },
      { name: 'cni-ztunnel-sock-dir', mountPath: '/var/run/ztunnel' },
      { name: 'tmp', mountPath: '/tmp' },
      values.peerCaCrl.enabled ? { name: 'crl-volume', mountPath: '/var/run/secrets/istio/crl', readOnly: true } : undefined,
      values.volumeMounts,
    ),
  };
}

function volumes({ values }: Ztunnel): Tree[] {
  return listOf<Tree>(
    tokenVolume('istio-ca'),
    { name: 'istiod-ca-cert', ...trustBundle(values.env, values.trustBundleName) },
    // The network plugin may come later than the node proxy.
    { name: 'cni-ztunnel-sock-dir', hostPath: { path: '/var/run/ztunnel', type: 'DirectoryOrCreate' } },
    { name: 'tmp', emptyDir: {} },
    values.peerCaCrl.enabled ? { name: 'crl-volume', configMap: { name: 'istio-ca-crl', optional: true } } : undefined,
    values.volumes,
  );
}
