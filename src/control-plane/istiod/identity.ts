import { gatewayControllerRules, istiodNamespaceRules, istiodRules } from './cluster-role';
import { Istiod, appLabels, isConfiguredHere } from './istiod';
import { Manifest } from '../../validation/manifest';
import { asStrings, revisioned, unlessEmpty } from '../base/parts';
import { clusterRole, clusterRoleBinding, role, roleBinding, serviceAccount } from '../base/rbac';
import { hasClusterWide, hasNamespaced } from '../base/scope';

/** Who istiod is, and what it may do. */
export function istiodIdentity(istiod: Istiod): Manifest[] {
  const { values: { global: { resourceScope } } } = istiod;
  return !isConfiguredHere(istiod) ? [] : [
    ...hasNamespaced(resourceScope) ? inNamespace(istiod) : [],
    ...hasClusterWide(resourceScope) ? inCluster(istiod) : [],
  ];
}

function inNamespace({ name, values: { global, serviceAccountAnnotations } }: Istiod): Manifest[] {
  const namespace = global.istioNamespace;
  const metadata = { name, namespace, labels: appLabels() };
  return [
    serviceAccount({ ...metadata, annotations: unlessEmpty(asStrings(serviceAccountAnnotations)) }, global.imagePullSecrets),
    role(metadata, istiodNamespaceRules()),
    roleBinding(metadata, name, { name, namespace }),
  ];
}

function inCluster(istiod: Istiod): Manifest[] {
  const { name, namespace, values: { revision, env, global } } = istiod;
  const runsGateways = String(env.PILOT_ENABLE_GATEWAY_API_DEPLOYMENT_CONTROLLER) !== 'false';
  const roles = [
    { name: 'istiod-clusterrole', rules: istiodRules(istiod) },
    ...runsGateways ? [{ name: 'istiod-gateway-controller', rules: gatewayControllerRules() }] : [],
  ];
  return roles.flatMap(({ name: base, rules }) => {
    const metadata = { name: `${revisioned(base, revision)}-${namespace}`, labels: appLabels() };
    return [
      clusterRole(metadata, rules),
      clusterRoleBinding(metadata, metadata.name, { name, namespace: global.istioNamespace }),
    ];
  });
}
