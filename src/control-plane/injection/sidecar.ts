import {
  APP_CONTAINERS, BOOTSTRAP, CERTIFICATES, CLUSTER_ID, COMPLIANCE, CONTAINER_STATEMENTS, CPU_LIMIT, GO_LIMITS, IDENTITY, MESH, NETWORK, NODE_NAME,
  OWNER, POD_PORTS, PROXY_CONFIG, PROXY_METADATA, variable, variableIfSet,
} from './environment';
import { ISTIOD_SIGNS, PROXY, PROXY_GID, PROXY_UID, and, annotation, firstOf, hasAnnotation, isEqual, label, not, or, rawAnnotation } from './expressions';
import { Choice, Fields, Items, forEach, json, print, quote, templateText, when } from './go-yaml';
import {
  DOMAIN, HAS_STATUS_PORT, POD_ANNOTATIONS, PROXY_FLAGS, PROXY_IMAGE, PULL_POLICY, RESOURCES, STATUS_PORT, byAnnotation, canonicalLabels, readiness,
} from './proxy';
import { initContainer } from './sidecar-init';
import { INTERCEPTION, REDIRECTION_ANNOTATIONS } from './sidecar-redirection';
import {
  BOOTSTRAP_MOUNT, BOOTSTRAP_VOLUME, COMMON_VOLUMES, MTLS_CERTS_MOUNT, MTLS_CERTS_VOLUME, PULL_SECRETS, inMemory, mount, readOnlyMount,
  scratchByDefault, userVolumes, workloadCertificateMount, workloadCertificateVolume,
} from './volumes';

/** Facts about the pod that are asked for more than once. */
const STATEMENTS = [
  `$tproxy := eq ${INTERCEPTION} \`TPROXY\``,
  `$capNetBindService := eq ${annotation('sidecar.istio.io/capNetBindService', `${PROXY}.capNetBindService`)} \`true\``,
  '$nativeSidecar := ne (index .ObjectMeta.Annotations `sidecar.istio.io/nativeSidecar` | default (printf `%t` .NativeSidecars)) `false`',
  `$holdProxy := ${and(or('.ProxyConfig.HoldApplicationUntilProxyStarts.GetValue', `${PROXY}.holdApplicationUntilProxyStarts`), not('$nativeSidecar'))}`,
  ...CONTAINER_STATEMENTS,
];

const IS_IN_AMBIENT_MESH = 'eq (index .ProxyConfig.ProxyMetadata `ISTIO_META_ENABLE_HBONE`) `true`';
const IS_INTERCEPTED = `ne ${INTERCEPTION} \`NONE\``;
/** A proxy with certificates of LightStep's collector. */
const HAS_LIGHTSTEP = and(isEqual(`${PROXY}.tracer`, '`lightstep`'), '.ProxyConfig.GetTracing.GetTlsSettings');

/** The template of pods with a proxy beside the application. */
export function sidecarTemplate(): string {
  return templateText(STATEMENTS, {
    metadata: {
      labels: {
        'security.istio.io/tlsMode': quote(firstOf(label('security.istio.io/tlsMode'), '`istio`')),
        'networking.istio.io/tunnel': when(IS_IN_AMBIENT_MESH, quote(firstOf(label('networking.istio.io/tunnel'), '`http`'))),
        ...canonicalLabels(' | trunc 63 | trimAll `-_.`'),
      },
      annotations: { ...POD_ANNOTATIONS, ...REDIRECTION_ANNOTATIONS },
    },
    spec: {
      'initContainers': when('not $nativeSidecar', when(IS_INTERCEPTED, [initContainer()], [])),
      // The proxy is one of the first containers where the cluster can keep such running.
      '{{ if $nativeSidecar }}initContainers{{ else }}containers{{ end }}': [
        when(and('$nativeSidecar', `(${IS_INTERCEPTED})`), initContainer()),
        proxyContainer(),
      ],
      'volumes': volumes(),
      'imagePullSecrets': PULL_SECRETS,
    },
  });
}

function proxyContainer(): Fields {
  return {
    name: 'istio-proxy',
    image: PROXY_IMAGE,
    restartPolicy: when('$nativeSidecar', 'Always'),
    ports: [{ containerPort: 15090, protocol: 'TCP', name: 'http-envoy-prom' }],
    args: ['proxy', 'sidecar', ...DOMAIN, ...PROXY_FLAGS, when(`${PROXY}.outlierLogPath`, `--outlierLogPath={{ ${PROXY}.outlierLogPath }}`)],
    lifecycle: lifecycle(),
    env: environment(),
    imagePullPolicy: PULL_POLICY,
    startupProbe: when(and(`(${HAS_STATUS_PORT})`, `${PROXY}.startupProbe.enabled`), {
      httpGet: { path: '/healthz/ready', port: 15021 },
      initialDelaySeconds: 0,
      periodSeconds: 1,
      timeoutSeconds: 3,
      failureThreshold: print(`${PROXY}.startupProbe.failureThreshold`),
    }),
    readinessProbe: when(HAS_STATUS_PORT, readiness(15021, byAnnotation)),
    securityContext: securityContext(),
    resources: RESOURCES,
    volumeMounts: mounts(),
  };
}

/** Applications wait for the proxy where that is asked for; a proxy that outlives them drains first. */
function lifecycle(): Choice {
  return new Choice([
    [`${PROXY}.lifecycle`, json(`${PROXY}.lifecycle`)],
    ['$holdProxy', { postStart: { exec: { command: ['pilot-agent', 'wait'] } } }],
    ['$nativeSidecar', { preStop: { exec: { command: ['pilot-agent', 'request', `--debug-port={{ ${STATUS_PORT} }}`, 'POST', 'drain'] } } }],
  ]);
}

function environment(): Items {
  const workload = firstOf(label('service.istio.io/workload-name'), '.DeploymentMeta.Name');
  const datadog = 'apm.datadoghq.com/env';
  return [
    when('eq .InboundTrafficPolicyMode `localhost`', variable('REWRITE_PROBE_LEGACY_LOCALHOST_DESTINATION', 'true')),
    ...CERTIFICATES,
    ...IDENTITY,
    CPU_LIMIT,
    PROXY_CONFIG,
    POD_PORTS,
    APP_CONTAINERS,
    ...GO_LIMITS,
    ...COMPLIANCE,
    CLUSTER_ID,
    NODE_NAME,
    variable('ISTIO_META_INTERCEPTION_MODE',
      `{{ or ${rawAnnotation('sidecar.istio.io/interceptionMode')} .ProxyConfig.InterceptionMode.String }}`),
    NETWORK,
    variableIfSet('ISTIO_META_WORKLOAD_NAME', `(${workload})`),
    OWNER,
    BOOTSTRAP,
    ...MESH,
    when(and(isEqual(`${PROXY}.tracer`, '`datadog`'), hasAnnotation(datadog)),
      [forEach(`$key, $value := fromJSON ${rawAnnotation(datadog)}`, { name: print('$key'), value: '{{ $value }}' })]),
    variableIfSet('OTEL_RESOURCE_ATTRIBUTES',
      '(otelResourceAttributes .MeshConfig .ObjectMeta.Annotations .ObjectMeta.Labels .DeploymentMeta.Namespace .Spec.Containers)'),
    PROXY_METADATA,
  ];
}

/** No privileges, but to trace iptables, to see the addresses of clients (TPROXY), or to bind low ports. */
function securityContext(): Fields {
  const isTraced = isEqual('(index .ProxyConfig.ProxyMetadata `IPTABLES_TRACE_LOGGING`)', '`true`');
  const isRoot = or(isTraced, '$tproxy', '$capNetBindService');
  const privileged = when(isTraced, true, print(`${PROXY}.privileged`));
  return {
    allowPrivilegeEscalation: privileged,
    capabilities: {
      add: new Choice([
        [isTraced, ['NET_ADMIN']],
        ['or $tproxy $capNetBindService', [when('$tproxy', 'NET_ADMIN'), when('$capNetBindService', 'NET_BIND_SERVICE')]],
      ]),
      drop: ['ALL'],
    },
    privileged,
    readOnlyRootFilesystem: true,
    runAsNonRoot: when(isRoot, false, true),
    runAsUser: when(isRoot, 0, print(PROXY_UID)),
    runAsGroup: new Choice([[isTraced, print(PROXY_GID)], ['or $tproxy $capNetBindService', 1337]], print(PROXY_GID)),
    seccompProfile: when(`${PROXY}.seccompProfile`, json(`${PROXY}.seccompProfile`)),
  };
}

function mounts(): Items {
  return [
    mount('workload-socket', '/var/run/secrets/workload-spiffe-uds'),
    mount('credential-socket', '/var/run/secrets/credential-uds'),
    workloadCertificateMount(),
    when(ISTIOD_SIGNS, [mount('istiod-ca-cert', '/var/run/secrets/istio'), mount('istio-ca-crl', '/var/run/secrets/istio/crl')]),
    mount('istio-data', '/var/lib/istio/data'),
    BOOTSTRAP_MOUNT,
    mount('istio-envoy', '/etc/istio/proxy'),
    mount('istio-token', '/var/run/secrets/tokens'),
    MTLS_CERTS_MOUNT,
    mount('istio-podinfo', '/etc/istio/pod'),
    when(HAS_LIGHTSTEP, readOnlyMount('lightstep-certs', '{{ directory .ProxyConfig.GetTracing.GetTlsSettings.GetCaCertificates }}')),
    userVolumes('sidecar.istio.io/userVolumeMount'),
  ];
}

function volumes(): Items {
  return [
    scratchByDefault('workload-socket'),
    scratchByDefault('credential-socket'),
    workloadCertificateVolume(scratchByDefault),
    BOOTSTRAP_VOLUME,
    inMemory('istio-envoy'),
    ...COMMON_VOLUMES,
    { name: 'istio-ca-crl', configMap: { name: print('.Values.pilot.crlConfigMapName | default `istio-ca-crl`'), optional: true } },
    MTLS_CERTS_VOLUME,
    userVolumes('sidecar.istio.io/userVolume'),
    when(HAS_LIGHTSTEP, { name: 'lightstep-certs', secret: { optional: true, secretName: 'lightstep.cacert' } }),
  ];
}

