import { fieldVariable, firstSet, listOf, resourceVariable, revisioned, unlessEmpty, variable, variableIfSet, variables } from '../base/parts';
import { Tree } from '../values/tree';
import { ZtunnelValues } from '../values/ztunnel-values';

/** The environment variables of the node proxy. */
export function ztunnelEnvironment(values: ZtunnelValues): Tree[] {
  const { revision, istioNamespace, resources } = values;
  const istiod = `${revisioned('istiod', revision)}.${istioNamespace}.svc:15012`;
  return listOf<Tree>(
    variable('CA_ADDRESS', firstSet(values.caAddress) ?? istiod),
    variable('XDS_ADDRESS', firstSet(values.xdsAddress) ?? istiod),
    values.logAsJson ? variable('LOG_FORMAT', 'json') : undefined,
    variableIfSet('NETWORK', values.network),
    variable('RUST_LOG', values.logLevel),
    variable('RUST_BACKTRACE', 1),
    variable('ISTIO_META_CLUSTER_ID', firstSet(values.multiCluster.clusterName) ?? 'Kubernetes'),
    variable('INPOD_ENABLED', true),
    variable('TERMINATION_GRACE_PERIOD_SECONDS', values.terminationGracePeriodSeconds),
    fieldVariable('POD_NAME', 'metadata.name'),
    fieldVariable('POD_NAMESPACE', 'metadata.namespace'),
    fieldVariable('NODE_NAME', 'spec.nodeName'),
    fieldVariable('INSTANCE_IP', 'status.podIP'),
    fieldVariable('SERVICE_ACCOUNT', 'spec.serviceAccountName'),
    variables(values.meshConfig.defaultConfig.proxyMetadata),
    resourceVariable('ZTUNNEL_CPU_LIMIT', 'limits.cpu'),
    unlessEmpty(resources.limits?.cpu) === undefined ? undefined : resourceVariable('ZTUNNEL_RESOURCE_CPU_LIMIT', 'limits.cpu'),
    unlessEmpty(resources.requests?.cpu) === undefined ? undefined : resourceVariable('ZTUNNEL_RESOURCE_CPU_REQUEST', 'requests.cpu'),
    variables(values.env),
    values.peerCaCrl.enabled ? variable('CRL_PATH', '/var/run/secrets/istio/crl/ca-crl.pem') : undefined,
  );
}
