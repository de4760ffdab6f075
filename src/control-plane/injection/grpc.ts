import {
  APP_CONTAINERS, CERTIFICATES, CLUSTER_ID, CONTAINER_STATEMENTS, IDENTITY, MESH, NETWORK, NODE_NAME, OWNER, POD_PORTS, PROXY_CONFIG, PROXY_METADATA,
  fieldVariable, variable, variableIfSet,
} from './environment';
import { GLOBAL, ISTIOD_SIGNS, isEqual } from './expressions';
import { Fields, Items, forEach, print, quote, templateText, when } from './go-yaml';
import {
  DOMAIN, HAS_STATUS_PORT, POD_ANNOTATIONS, PROXY_FLAGS, PROXY_IMAGE, PULL_POLICY, RESOURCES, byAnnotation, canonicalLabels, readiness,
} from './proxy';
import {
  BOOTSTRAP_VOLUME, COMMON_VOLUMES, MTLS_CERTS_MOUNT, MTLS_CERTS_VOLUME, PULL_SECRETS, inMemory, mount, scratch, scratchByDefault, userVolumes,
  workloadCertificateMount, workloadCertificateVolume,
} from './volumes';

const NO_PROBE_REWRITE: Fields = { 'sidecar.istio.io/rewriteAppHTTPProbers': 'false' };
const GOOGLE_SIGNS_ANYWHERE = isEqual('$.Values.global.caName', '`GkeWorkloadCertificate`');

/** The template of pods whose applications speak to one another by gRPC's own means, with an agent that fetches certificates. */
export function grpcAgentTemplate(): string {
  return templateText(CONTAINER_STATEMENTS, {
    metadata: { labels: canonicalLabels(), annotations: { ...POD_ANNOTATIONS, ...NO_PROBE_REWRITE } },
    spec: {
      containers: [
        agentContainer(),
        forEach('.Spec.Containers', when('ne .Name `istio-proxy`', {
          name: print('.Name'),
          env: [
            variable('GRPC_XDS_EXPERIMENTAL_SECURITY_SUPPORT', 'true'),
            variable('GRPC_XDS_BOOTSTRAP', '/etc/istio/proxy/grpc-bootstrap.json'),
          ],
          volumeMounts: [
            mount('istio-data', '/var/lib/istio/data'),
            mount('istio-xds', '/etc/istio/proxy'),
            workloadCertificateMount(GOOGLE_SIGNS_ANYWHERE),
          ],
        })),
      ],
      volumes: [
        scratchByDefault('workload-socket'),
        workloadCertificateVolume(scratchByDefault),
        BOOTSTRAP_VOLUME,
        inMemory('istio-xds'),
        ...COMMON_VOLUMES,
        MTLS_CERTS_VOLUME,
        userVolumes('sidecar.istio.io/userVolume'),
      ],
      imagePullSecrets: PULL_SECRETS,
    },
  });
}

function agentContainer(): Fields {
  return {
    name: 'istio-proxy',
    image: PROXY_IMAGE,
    ports: [{ containerPort: 15020, protocol: 'TCP', name: 'mesh-metrics' }],
    args: ['proxy', 'sidecar', ...DOMAIN, ...PROXY_FLAGS],
    lifecycle: { postStart: { exec: { command: ['pilot-agent', 'wait', '--url=http://localhost:15020/healthz/ready'] } } },
    env: agentEnvironment(),
    imagePullPolicy: PULL_POLICY,
    readinessProbe: when(HAS_STATUS_PORT, readiness(15020, byAnnotation)),
    resources: when(HAS_STATUS_PORT, RESOURCES),
    volumeMounts: [
      when(HAS_STATUS_PORT, [
        mount('workload-socket', '/var/run/secrets/workload-spiffe-uds'),
        workloadCertificateMount(),
        when(ISTIOD_SIGNS, mount('istiod-ca-cert', '/var/run/secrets/istio')),
        mount('istio-data', '/var/lib/istio/data'),
        mount('istio-xds', '/etc/istio/proxy'),
        mount('istio-token', '/var/run/secrets/tokens'),
        MTLS_CERTS_MOUNT,
        mount('istio-podinfo', '/etc/istio/pod'),
      ]),
      userVolumes('sidecar.istio.io/userVolumeMount'),
    ],
  };
}

function agentEnvironment(): Items {
  return [
    variable('ISTIO_META_GENERATOR', 'grpc'),
    variable('OUTPUT_CERTS', '/var/lib/istio/data'),
    when('eq .InboundTrafficPolicyMode `localhost`', variable('REWRITE_PROBE_LEGACY_LOCALHOST_DESTINATION', 'true')),
    ...CERTIFICATES,
    ...IDENTITY,
    PROXY_CONFIG,
    POD_PORTS,
    APP_CONTAINERS,
    CLUSTER_ID,
    NODE_NAME,
    NETWORK,
    variableIfSet('ISTIO_META_WORKLOAD_NAME', '.DeploymentMeta.Name'),
    OWNER,
    ...MESH,
    PROXY_METADATA,
    // gRPC looks names up by itself.
    variable('ISTIO_META_DNS_CAPTURE', 'false'),
    variable('DISABLE_ENVOY', 'true'),
  ];
}

/** Where the agent-less template leaves gRPC's configuration. */
const BOOTSTRAP_DIR = '/var/lib/grpc/data/';
const BOOTSTRAP_FILE = `${BOOTSTRAP_DIR}bootstrap.json`;

/** The template of pods whose applications speak to one another by gRPC's own means, without certificates. */
export function grpcSimpleTemplate(): string {
  const data = mount('grpc-io-proxyless-bootstrap', BOOTSTRAP_DIR);
  return templateText([], {
    metadata: { annotations: NO_PROBE_REWRITE },
    spec: {
      initContainers: [{
        name: 'grpc-bootstrap-init',
        image: 'busybox:1.28',
        volumeMounts: [data],
        env: [
          fieldVariable('INSTANCE_IP', 'status.podIP'),
          fieldVariable('POD_NAME', 'metadata.name'),
          fieldVariable('POD_NAMESPACE', 'metadata.namespace'),
          variable('ISTIO_NAMESPACE', quote(`printf "%s\\n" ${GLOBAL}.istioNamespace`)),
        ],
        command: ['sh', '-c', bootstrapScript()],
      }],
      containers: [forEach('.Spec.Containers', {
        name: print('.Name'),
        env: [
          variable('GRPC_XDS_BOOTSTRAP', BOOTSTRAP_FILE),
          variable('GRPC_GO_LOG_VERBOSITY_LEVEL', '99'),
          variable('GRPC_GO_LOG_SEVERITY_LEVEL', 'info'),
        ],
        volumeMounts: [data],
      })],
      volumes: [scratch('grpc-io-proxyless-bootstrap')],
    },
  });
}

/** Writes gRPC's configuration: where istiod is, and who asks. */
function bootstrapScript(): string {
  const server = ['"server_uri": "\'${SERVER_URI}\'",', '"channel_creds": [{"type": "insecure"}],', '"server_features" : ["xds_v3"]'];
  const node = ['"id": "\'${NODE_ID}\'",', '"metadata": {', '  "GENERATOR": "grpc"', '}'];
  const indented = (lines: string[], by: number) => lines.map(line => `${' '.repeat(by)}${line}`);
  return [
    'NODE_ID="sidecar~${INSTANCE_IP}~${POD_NAME}.${POD_NAMESPACE}~cluster.local"',
    'SERVER_URI="dns:///istiod.${ISTIO_NAMESPACE}.svc:15010"',
    "echo '",
    '{',
    ...indented(['"xds_servers": [', '  {', ...indented(server, 4), '  }', '],'], 2),
    ...indented(['"node": {', ...indented(node, 2), '}'], 2),
    `}' > ${BOOTSTRAP_FILE}`,
  ].join('\n');
}
