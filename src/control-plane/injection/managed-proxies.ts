import {
  CERTIFICATES, CLUSTER_ID, CPU_LIMIT, GO_LIMITS, IDENTITY, MESH, NODE_NAME, PROXY_CONFIG, PROXY_METADATA, fieldVariable, variable, variableIfSet,
} from './environment';
import { GLOBAL, ISTIOD_SIGNS, PROXY, PROXY_GID, PROXY_UID, annotation } from './expressions';
import { LIFECYCLE } from './gateway';
import { Fields, Items, json, print, quote, templateText, when } from './go-yaml';
import { autoscaler, disruptionBudget, gatewaySecurityContext, managedDeployment, service, serviceAccount } from './managed-objects';
import { DOMAIN, PROXY_IMAGE, PULL_POLICY } from './proxy';
import {
  COMMON_VOLUMES, POD_INFO, PULL_SECRETS, inMemory, mount, rootCertificate, scratch, scratchByDefault, token, workloadCertificateMount,
  workloadCertificateVolume,
} from './volumes';

/** A network that the Gateway names, or else that of the cluster. */
export const NETWORK = `(valueOrDefault (index .InfrastructureLabels \`topology.istio.io/network\`) ${GLOBAL}.network)`;
const GATEWAY_NETWORK = '(index .InfrastructureLabels `topology.istio.io/network`)';
/** Older clusters take an owned ServiceAccount for one to delete. */
const TAKES_OWNED_ACCOUNTS = 'ge .KubeVersion 128';
const OWNER = 'kubernetes://apis/apps/v1/namespaces/{{ .Namespace }}/deployments/{{ .DeploymentName }}';

const PORTS = [
  { containerPort: 15020, name: 'metrics', protocol: 'TCP' },
  { containerPort: 15021, name: 'status-port', protocol: 'TCP' },
];
const PROXY_PORTS = [...PORTS, { containerPort: 15090, protocol: 'TCP', name: 'http-envoy-prom' }];

/** A proxy that has not started is asked every second; one that has, every 15. */
const HEALTH = { httpGet: { path: '/healthz/ready', port: 15021, scheme: 'HTTP' }, successThreshold: 1, timeoutSeconds: 1 };
const PROBES: Fields = {
  startupProbe: { failureThreshold: 30, ...HEALTH, initialDelaySeconds: 1, periodSeconds: 1 },
  readinessProbe: { failureThreshold: 4, ...HEALTH, initialDelaySeconds: 0, periodSeconds: 15 },
};

const UNPRIVILEGED: Fields = {
  capabilities: { drop: ['ALL'] },
  allowPrivilegeEscalation: false,
  privileged: false,
  readOnlyRootFilesystem: true,
  runAsNonRoot: true,
};

const LOG_FLAGS: Items = [
  '--proxyLogLevel', quote(annotation('sidecar.istio.io/logLevel', `${PROXY}.logLevel`)),
  '--proxyComponentLogLevel', quote(annotation('sidecar.istio.io/componentLogLevel', `${PROXY}.componentLogLevel`)),
  '--log_output_level', quote(annotation('sidecar.istio.io/agentLogLevel', `${GLOBAL}.logging.level`)),
];
const JSON_LOG = when(`${GLOBAL}.logAsJson`, '--log_as_json');

/** The template of gateways that the Gateway API asks for. */
export function kubeGatewayTemplate(): string {
  return templateText([],
    serviceAccount(TAKES_OWNED_ACCOUNTS),
    managedDeployment({ manager: '`istio.io-gateway-controller`', isOutOfAmbient: false, spec: gatewayPods() }),
    service({ protocol: print('.Protocol') }),
    autoscaler(),
    disruptionBudget(),
  );
}

function gatewayPods(): Fields {
  return {
    securityContext: gatewaySecurityContext(),
    serviceAccountName: quote('.ServiceAccount'),
    containers: [{
      name: 'istio-proxy',
      image: PROXY_IMAGE,
      resources: when(`${PROXY}.resources`, json(`omitNil ${PROXY}.resources`)),
      imagePullPolicy: PULL_POLICY,
      securityContext: { ...UNPRIVILEGED, runAsUser: print(PROXY_UID), runAsGroup: print(PROXY_GID) },
      ports: PROXY_PORTS,
      args: ['proxy', 'router', ...DOMAIN, ...LOG_FLAGS, when(`${GLOBAL}.sts.servicePort`, `--stsPort={{ ${GLOBAL}.sts.servicePort }}`), JSON_LOG],
      lifecycle: LIFECYCLE,
      env: gatewayEnvironment(),
      ...PROBES,
      volumeMounts: [
        mount('workload-socket', '/var/run/secrets/workload-spiffe-uds'),
        mount('credential-socket', '/var/run/secrets/credential-uds'),
        workloadCertificateMount(),
        when(ISTIOD_SIGNS, mount('istiod-ca-cert', '/var/run/secrets/istio')),
        mount('istio-data', '/var/lib/istio/data'),
        mount('istio-envoy', '/etc/istio/proxy'),
        mount('istio-token', '/var/run/secrets/tokens'),
        mount('istio-podinfo', '/etc/istio/pod'),
      ],
    }],
    volumes: [
      scratchByDefault('workload-socket'),
      scratch('credential-socket'),
      workloadCertificateVolume(scratch),
      inMemory('istio-envoy'),
      ...COMMON_VOLUMES,
    ],
    imagePullSecrets: PULL_SECRETS,
  };
}

function gatewayEnvironment(): Items {
  return [
    ...CERTIFICATES,
    ...IDENTITY,
    CPU_LIMIT,
    PROXY_CONFIG,
    variable('ISTIO_META_POD_PORTS', '[]'),
    variable('ISTIO_META_APP_CONTAINERS', ''),
    ...GO_LIMITS,
    variable('ISTIO_META_CLUSTER_ID', `{{ valueOrDefault ${GLOBAL}.multiCluster.clusterName .ClusterID }}`),
    NODE_NAME,
    variable('ISTIO_META_INTERCEPTION_MODE', '{{ .ProxyConfig.InterceptionMode.String }}'),
    variableIfSet('ISTIO_META_NETWORK', NETWORK),
    variable('ISTIO_META_WORKLOAD_NAME', quote('.DeploymentName')),
    variable('ISTIO_META_OWNER', OWNER),
    ...MESH,
    PROXY_METADATA,
    variableIfSet('ISTIO_META_REQUESTED_NETWORK_VIEW', GATEWAY_NETWORK),
  ];
}

/** The template of waypoints. */
export function waypointTemplate(): string {
  return templateText([],
    serviceAccount(TAKES_OWNED_ACCOUNTS),
    managedDeployment({ manager: '.ControllerLabel', isOutOfAmbient: true, spec: waypointPods() }),
    // A waypoint nearby is as good as any.
    service({ annotations: { 'networking.istio.io/traffic-distribution': '`PreferClose`' }, owner: '{{ .UID }}' }),
    autoscaler(),
    disruptionBudget(),
  );
}

function waypointPods(): Fields {
  const setting = (name: string) => when(`${GLOBAL}.waypoint.${name}`, json(`${GLOBAL}.waypoint.${name}`));
  const isNotOpenShift = `not (eq ${GLOBAL}.platform \`openshift\`)`;
  return {
    affinity: setting('affinity'),
    topologySpreadConstraints: setting('topologySpreadConstraints'),
    nodeSelector: setting('nodeSelector'),
    tolerations: setting('tolerations'),
    serviceAccountName: quote('.ServiceAccount'),
    containers: [{
      name: 'istio-proxy',
      ports: PROXY_PORTS,
      image: PROXY_IMAGE,
      imagePullPolicy: PULL_POLICY,
      args: [
        'proxy', 'waypoint', ...DOMAIN, '--serviceCluster', '{{ .ServiceAccount }}.$(POD_NAMESPACE)', ...LOG_FLAGS, JSON_LOG,
        when(`${PROXY}.outlierLogPath`, `--outlierLogPath={{ ${PROXY}.outlierLogPath }}`),
      ],
      env: waypointEnvironment(),
      resources: when(`${GLOBAL}.waypoint.resources`, json(`omitNil ${GLOBAL}.waypoint.resources`)),
      ...PROBES,
      securityContext: {
        ...UNPRIVILEGED,
        // OpenShift gives each namespace users of its own.
        runAsGroup: when(isNotOpenShift, 1337),
        runAsUser: when(isNotOpenShift, 1337),
        seccompProfile: when('.Values.gateways.seccompProfile', json('.Values.gateways.seccompProfile')),
      },
      volumeMounts: [
        mount('workload-socket', '/var/run/secrets/workload-spiffe-uds'),
        mount('istiod-ca-cert', '/var/run/secrets/istio'),
        mount('istio-data', '/var/lib/istio/data'),
        mount('istio-envoy', '/etc/istio/proxy'),
        mount('istio-token', '/var/run/secrets/tokens'),
        mount('istio-podinfo', '/etc/istio/pod'),
      ],
    }],
    volumes: [
      scratchByDefault('workload-socket'),
      inMemory('istio-envoy'),
      inMemory('go-proxy-envoy'),
      scratch('istio-data'),
      scratch('go-proxy-data'),
      POD_INFO,
      token('istio-token', 'istio-ca'),
      rootCertificate(),
    ],
    imagePullSecrets: PULL_SECRETS,
  };
}

function waypointEnvironment(): Items {
  return [
    fieldVariable('ISTIO_META_SERVICE_ACCOUNT', 'spec.serviceAccountName'),
    NODE_NAME,
    ...CERTIFICATES,
    ...IDENTITY,
    CPU_LIMIT,
    PROXY_CONFIG,
    PROXY_METADATA,
    ...GO_LIMITS,
    CLUSTER_ID,
    variableIfSet('ISTIO_META_NETWORK', NETWORK),
    // The gateway between clusters serves its own network alone.
    when(`and ${NETWORK} (eq .ControllerLabel \`istio.io-eastwest-controller\`)`, variable('ISTIO_META_REQUESTED_NETWORK_VIEW', `{{ ${NETWORK} }}`)),
    variable('ISTIO_META_INTERCEPTION_MODE', 'REDIRECT'),
    variable('ISTIO_META_WORKLOAD_NAME', '{{ .DeploymentName }}'),
    variable('ISTIO_META_OWNER', OWNER),
    ...MESH,
  ];
}

export { PORTS as AGENT_PORTS, PROBES as GATEWAY_PROBES, UNPRIVILEGED };
