import { GLOBAL, TRUST_DOMAIN, and, hasAnnotation } from './expressions';
import { Choice, Fields, Items, Loop, Node, forEach, print, quote, when } from './go-yaml';

/** An environment variable. */
export function variable(name: string, value: Node): Fields {
  return { name, value };
}

/** A variable that is there if its value is not empty. */
export function variableIfSet(name: string, expression: string): Choice {
  return when(expression, variable(name, `{{ ${expression} }}`));
}

export function fieldVariable(name: string, fieldPath: string): Fields {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}

export function resourceVariable(name: string, resource: string): Fields {
  return { name, valueFrom: { resourceFieldRef: { resource, divisor: '1' } } };
}

/** Address of the authority that signs for workloads. */
export function caAddress(name: string): Fields {
  const istiod = `istiod{{ if not (eq .Values.revision \`\`) }}-{{ .Values.revision }}{{ end }}.{{ ${GLOBAL}.istioNamespace }}.svc:15012`;
  return variable(name, when(`${GLOBAL}.caAddress`, print(`${GLOBAL}.caAddress`), istiod));
}

/** What the proxy says about its pod, whatever it is for. */
export const IDENTITY: Items = [
  fieldVariable('POD_NAME', 'metadata.name'),
  fieldVariable('POD_NAMESPACE', 'metadata.namespace'),
  fieldVariable('INSTANCE_IP', 'status.podIP'),
  fieldVariable('SERVICE_ACCOUNT', 'spec.serviceAccountName'),
  fieldVariable('HOST_IP', 'status.hostIP'),
];

export const CERTIFICATES: Items = [variable('PILOT_CERT_PROVIDER', print(`${GLOBAL}.pilotCertProvider`)), caAddress('CA_ADDR')];

export const CPU_LIMIT = resourceVariable('ISTIO_CPU_LIMIT', 'limits.cpu');

/** The agent wants the line to end. */
export const PROXY_CONFIG = variable('PROXY_CONFIG', quote('printf "%s\\n" (protoToJSON .ProxyConfig)'));

/** Limits by which Go's runtime sizes itself. */
export const GO_LIMITS: Items = [resourceVariable('GOMEMLIMIT', 'limits.memory'), resourceVariable('GOMAXPROCS', 'limits.cpu')];

export const COMPLIANCE: Items = [
  variableIfSet('COMPLIANCE_POLICY', '.CompliancePolicy'),
  when('eq .CompliancePolicy `fips-140-3`', variable('GODEBUG', 'fips140=only')),
];

/** Statements for the two variables about the pod's own containers. */
export const CONTAINER_STATEMENTS = [
  '$containers := list',
  'range .Spec.Containers }}{{ if ne .Name `istio-proxy` }}{{ $containers = append $containers .Name }}{{ end }}{{ end',
  '$ports := "["',
  'range .Spec.Containers }}{{ range .Ports }}{{ with structToJSON . }}'
    + '{{ $ports = printf "%s\\n    %s%s" $ports (ternary "" "," (eq $ports "[")) . }}{{ end }}{{ end }}{{ end',
];

/** What the pod serves, and which containers are the application's. */
export const POD_PORTS = variable('ISTIO_META_POD_PORTS', quote('printf "%s\\n]" $ports'));
export const APP_CONTAINERS = variable('ISTIO_META_APP_CONTAINERS', '{{ $containers | join `,` }}');

export const CLUSTER_ID = variable('ISTIO_META_CLUSTER_ID', `{{ valueOrDefault ${GLOBAL}.multiCluster.clusterName \`Kubernetes\` }}`);
export const NODE_NAME = fieldVariable('ISTIO_META_NODE_NAME', 'spec.nodeName');
export const NETWORK = variableIfSet('ISTIO_META_NETWORK', `${GLOBAL}.network`);

/** The workload that a pod belongs to. */
export const OWNER = when(and('.TypeMeta.APIVersion', '.DeploymentMeta.Name'), variable('ISTIO_META_OWNER',
  'kubernetes://apis/{{ .TypeMeta.APIVersion }}/namespaces/{{ valueOrDefault .DeploymentMeta.Namespace `default` }}/'
  + '{{ toLower .TypeMeta.Kind }}s/{{ .DeploymentMeta.Name }}'));

export const BOOTSTRAP = when(hasAnnotation('sidecar.istio.io/bootstrapOverride'),
  variable('ISTIO_BOOTSTRAP_OVERRIDE', '/etc/istio/custom-bootstrap/custom_bootstrap.json'));

/** The mesh and its trust domain. */
export const MESH: Items = [
  new Choice([
    [`${GLOBAL}.meshID`, variable('ISTIO_META_MESH_ID', `{{ ${GLOBAL}.meshID }}`)],
    [TRUST_DOMAIN, variable('ISTIO_META_MESH_ID', `{{ ${TRUST_DOMAIN} }}`)],
  ]),
  variableIfSet('TRUST_DOMAIN', TRUST_DOMAIN),
];

export const PROXY_METADATA: Loop = forEach('$key, $value := .ProxyConfig.ProxyMetadata', { name: print('$key'), value: '{{ $value }}' });
