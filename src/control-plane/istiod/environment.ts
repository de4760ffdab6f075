import { Istiod } from './istiod';
import { fieldVariable, firstSet, listOf, resourceVariable, revisionName, unlessEmpty, variable, variableIfSet, variables } from '../base/parts';
import { Tree } from '../values/tree';

/** The environment variables of istiod. Kubernetes takes the last of several with one name, so the order tells what users may replace. */
export function istiodEnvironment({ values, namespace }: Istiod): Tree[] {
  const { global, env, taint, traceSampling, crlConfigMapName, envVarFrom, platform } = values;
  const isTrusted = unlessEmpty(env.CA_TRUSTED_NODE_ACCOUNTS) === undefined;
  return listOf<Tree>(
    variable('REVISION', revisionName(values.revision)),
    variable('PILOT_CERT_PROVIDER', global.pilotCertProvider),
    fieldVariable('POD_NAME', 'metadata.name'),
    fieldVariable('POD_NAMESPACE', 'metadata.namespace'),
    fieldVariable('SERVICE_ACCOUNT', 'spec.serviceAccountName'),
    variable('KUBECONFIG', '/var/run/secrets/remote/config'),
    isTrusted ? variable('CA_TRUSTED_NODE_ACCOUNTS', trustedZtunnel(values, namespace)) : undefined,
    variables(env),
    env.COMPLIANCE_POLICY === 'fips-140-3' ? variable('GODEBUG', 'fips140=only') : undefined,
    envVarFrom,
    unlessEmpty(traceSampling) === undefined ? undefined : variable('PILOT_TRACE_SAMPLING', traceSampling),
    taint.enabled
      ? [variable('PILOT_ENABLE_NODE_UNTAINT_CONTROLLERS', true), variable('PILOT_NODE_UNTAINT_CONTROLLERS_TAINT_NAME', taint.name)]
      : undefined,
    global.externalIstiod && unlessEmpty(env.EXTERNAL_ISTIOD) === undefined ? variable('EXTERNAL_ISTIOD', true) : undefined,
    variableIfSet('PILOT_CA_CERT_CONFIGMAP', global.trustBundleName),
    variableIfSet('PILOT_CRL_CONFIGMAP', crlConfigMapName),
    variable('PILOT_ENABLE_ANALYSIS', global.istiod.enableAnalysis),
    variable('CLUSTER_ID', firstSet(global.multiCluster.clusterName) ?? 'Kubernetes'),
    resourceVariable('GOMAXPROCS', 'limits.cpu'),
    variable('PLATFORM', firstSet(global.platform, platform) ?? ''),
  );
}

/** The identity that may ask for the certificates of all pods of its node. */
function trustedZtunnel({ trustedZtunnelNamespace, trustedZtunnelName }: Istiod['values'], namespace: string): string {
  return `${firstSet(trustedZtunnelNamespace) ?? namespace}/${firstSet(trustedZtunnelName) ?? 'ztunnel'}`;
}
