import { PROXY_METADATA, caAddress, fieldVariable, resourceVariable, variable, variableIfSet } from './environment';
import { GLOBAL, PROXY, TRUST_DOMAIN } from './expressions';
import { LIFECYCLE } from './gateway';
import { Fields, Items, json, print, quote, templateText, when } from './go-yaml';
import { autoscaler, disruptionBudget, gatewaySecurityContext, managedDeployment, service, serviceAccount } from './managed-objects';
import { AGENT_PORTS, GATEWAY_PROBES, NETWORK, UNPRIVILEGED } from './managed-proxies';
import { PULL_POLICY, image } from './proxy';
import { PULL_SECRETS, ROOT_CERTIFICATE_IF_NEEDED, mount, scratch, token } from './volumes';

/** User and group of the image. */
const ID = '10101';

/** The template of gateways that agentgateway serves instead of Envoy. */
export function agentgatewayTemplate(): string {
  return template({
    manager: '`istio.io-agentgateway-controller`',
    isOutOfAmbient: false,
    spec: { securityContext: gatewaySecurityContext(), ...pods(`${PROXY}.resources`, { lifecycle: LIFECYCLE }) },
  });
}

/** The template of waypoints that agentgateway serves. */
export function agentgatewayWaypointTemplate(): string {
  return template({
    manager: '`istio.io-agentgateway-waypoint-controller`',
    isOutOfAmbient: true,
    spec: pods(`${GLOBAL}.waypoint.resources`, {
      securityContext: { ...SECURITY_CONTEXT, seccompProfile: when('.Values.gateways.seccompProfile', json('.Values.gateways.seccompProfile')) },
    }),
  });
}

function template(deployment: Parameters<typeof managedDeployment>[0]): string {
  return templateText([], serviceAccount(), managedDeployment(deployment), service(), autoscaler(), disruptionBudget());
}

const SECURITY_CONTEXT: Fields = {
  ...UNPRIVILEGED,
  runAsUser: print(`.ProxyUID | default \`${ID}\``),
  runAsGroup: print(`.ProxyGID | default \`${ID}\``),
};

function pods(resources: string, own: Fields): Fields {
  return {
    serviceAccountName: quote('.ServiceAccount'),
    containers: [{
      name: 'agentgateway',
      image: image(`${GLOBAL}.agentgateway.image`, '.AgentgatewayImage', 'gateway.istio.io/agentgatewayImage'),
      resources: when(resources, json(`omitNil ${resources}`)),
      imagePullPolicy: PULL_POLICY,
      securityContext: SECURITY_CONTEXT,
      ports: AGENT_PORTS,
      args: ['--config', '{}'],
      env: environment(),
      ...GATEWAY_PROBES,
      volumeMounts: [
        mount('istiod-ca-cert', '/var/run/secrets/xds'),
        mount('xds-token', '/var/run/secrets/xds-tokens'),
        mount('tmp', '/tmp'),
        mount('istiod-ca-cert', '/var/run/secrets/istio'),
        mount('istio-token', '/var/run/secrets/tokens'),
      ],
      ...own,
    }],
    volumes: [scratch('tmp'), token('xds-token'), token('istio-token'), ROOT_CERTIFICATE_IF_NEEDED],
    imagePullSecrets: PULL_SECRETS,
  };
}

function environment(): Items {
  return [
    fieldVariable('POD_NAME', 'metadata.name'),
    fieldVariable('POD_NAMESPACE', 'metadata.namespace'),
    fieldVariable('NAMESPACE', 'metadata.namespace'),
    fieldVariable('INSTANCE_IP', 'status.podIP'),
    fieldVariable('SERVICE_ACCOUNT', 'spec.serviceAccountName'),
    resourceVariable('CPU_LIMIT', 'limits.cpu'),
    variable('GATEWAY', quote('.Name')),
    variable('RUST_BACKTRACE', '1'),
    variable('CLUSTER_ID', `{{ valueOrDefault ${GLOBAL}.multiCluster.clusterName .ClusterID }}`),
    variableIfSet('NETWORK', NETWORK),
    variableIfSet('TRUST_DOMAIN', TRUST_DOMAIN),
    PROXY_METADATA,
    variable('XDS_ADDRESS', quote('.ProxyConfig.DiscoveryAddress')),
    caAddress('CA_ADDRESS'),
  ];
}
