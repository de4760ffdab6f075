import {
  APP_CONTAINERS, BOOTSTRAP, CERTIFICATES, CLUSTER_ID, COMPLIANCE, CONTAINER_STATEMENTS, CPU_LIMIT, GO_LIMITS, IDENTITY, MESH, NETWORK, NODE_NAME,
  OWNER, POD_PORTS, PROXY_CONFIG, PROXY_METADATA, variable, variableIfSet,
} from './environment';
import { ISTIOD_SIGNS, PROXY, PROXY_GID, PROXY_UID } from './expressions';
import { Choice, Fields, Items, json, print, templateText, when } from './go-yaml';
import { DOMAIN, POD_ANNOTATIONS, PROXY_FLAGS, PROXY_IMAGE, PULL_POLICY, canonicalLabels, readiness } from './proxy';
import {
  BOOTSTRAP_MOUNT, BOOTSTRAP_VOLUME, COMMON_VOLUMES, MTLS_CERTS_MOUNT, MTLS_CERTS_VOLUME, PULL_SECRETS, inMemory, mount, scratch, scratchByDefault,
  workloadCertificateMount, workloadCertificateVolume,
} from './volumes';

/** Lets unprivileged proxies listen on ports such as 80 and 443. */
export const LOW_PORTS = [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }];

/** The template of pods that are a proxy and nothing else. */
export function gatewayTemplate(): string {
  return templateText(CONTAINER_STATEMENTS, {
    metadata: { labels: canonicalLabels(), annotations: POD_ANNOTATIONS },
    spec: {
      securityContext: when('.Values.gateways.securityContext', json('.Values.gateways.securityContext'), { sysctls: LOW_PORTS }),
      containers: [proxyContainer()],
      volumes: [
        scratchByDefault('workload-socket'),
        scratch('credential-socket'),
        workloadCertificateVolume(scratch),
        BOOTSTRAP_VOLUME,
        inMemory('istio-envoy'),
        ...COMMON_VOLUMES,
        MTLS_CERTS_VOLUME,
      ],
      imagePullSecrets: PULL_SECRETS,
    },
  });
}

function proxyContainer(): Fields {
  return {
    name: 'istio-proxy',
    image: PROXY_IMAGE,
    ports: [{ containerPort: 15090, protocol: 'TCP', name: 'http-envoy-prom' }],
    args: ['proxy', 'router', ...DOMAIN, ...PROXY_FLAGS],
    lifecycle: LIFECYCLE,
    securityContext: { runAsUser: print(PROXY_UID), runAsGroup: print(PROXY_GID) },
    env: environment(),
    imagePullPolicy: PULL_POLICY,
    readinessProbe: readiness(15021, name => `${PROXY}.${name}`),
    volumeMounts: [
      mount('workload-socket', '/var/run/secrets/workload-spiffe-uds'),
      mount('credential-socket', '/var/run/secrets/credential-uds'),
      workloadCertificateMount(),
      when(ISTIOD_SIGNS, mount('istiod-ca-cert', '/var/run/secrets/istio')),
      mount('istio-data', '/var/lib/istio/data'),
      BOOTSTRAP_MOUNT,
      mount('istio-envoy', '/etc/istio/proxy'),
      mount('istio-token', '/var/run/secrets/tokens'),
      MTLS_CERTS_MOUNT,
      mount('istio-podinfo', '/etc/istio/pod'),
    ],
  };
}

export const LIFECYCLE: Choice = when(`${PROXY}.lifecycle`, json(`${PROXY}.lifecycle`));

function environment(): Items {
  return [
    ...CERTIFICATES,
    ...IDENTITY,
    CPU_LIMIT,
    PROXY_CONFIG,
    POD_PORTS,
    ...GO_LIMITS,
    ...COMPLIANCE,
    APP_CONTAINERS,
    CLUSTER_ID,
    NODE_NAME,
    variable('ISTIO_META_INTERCEPTION_MODE', '{{ .ProxyConfig.InterceptionMode.String }}'),
    NETWORK,
    variableIfSet('ISTIO_META_WORKLOAD_NAME', '.DeploymentMeta.Name'),
    OWNER,
    BOOTSTRAP,
    ...MESH,
    PROXY_METADATA,
  ];
}
