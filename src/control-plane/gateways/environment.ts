import { InstalledGatewayPlan } from './gateway';
import { fieldVariable, firstSet, listOf, resourceVariable, revisioned, unlessEmpty, variable, variableIfSet, variables } from '../base/parts';
import { Tree } from '../values/tree';

/** The environment variables of a gateway's proxy. */
export function gatewayEnvironment({ values: { gateway, global, meshConfig, revision }, namespace }: InstalledGatewayPlan): Tree[] {
  const { trustDomain, defaultConfig } = meshConfig;
  const network = unlessEmpty(gateway.env.ISTIO_META_NETWORK) === undefined ? global.network : '';
  return listOf<Tree>(
    variable('PILOT_CERT_PROVIDER', global.pilotCertProvider),
    variable('CA_ADDR', firstSet(global.caAddress) ?? `${revisioned('istiod', revision)}.${global.istioNamespace}.svc:15012`),
    fieldVariable('NODE_NAME', 'spec.nodeName'),
    fieldVariable('POD_NAME', 'metadata.name'),
    fieldVariable('POD_NAMESPACE', 'metadata.namespace'),
    fieldVariable('INSTANCE_IP', 'status.podIP'),
    fieldVariable('HOST_IP', 'status.hostIP'),
    resourceVariable('ISTIO_CPU_LIMIT', 'limits.cpu'),
    fieldVariable('SERVICE_ACCOUNT', 'spec.serviceAccountName'),
    variable('ISTIO_META_WORKLOAD_NAME', gateway.name),
    variable('ISTIO_META_OWNER', `kubernetes://apis/apps/v1/namespaces/${namespace}/deployments/${gateway.name}`),
    variableIfSet('ISTIO_META_MESH_ID', firstSet(global.meshID, trustDomain)),
    variableIfSet('TRUST_DOMAIN', trustDomain),
    gateway.runAsRoot ? undefined : variable('ISTIO_META_UNPRIVILEGED_POD', true),
    variables(gateway.env),
    variables(defaultConfig.proxyMetadata),
    variableIfSet('ISTIO_META_NETWORK', network),
    variable('ISTIO_META_CLUSTER_ID', firstSet(global.multiCluster.clusterName) ?? 'Kubernetes'),
    fieldVariable('ISTIO_META_NODE_NAME', 'spec.nodeName'),
  );
}
