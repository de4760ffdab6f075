import { Istiod, revisionLabels } from './istiod';
import { hasExtraRoots } from './volumes';
import { Manifest } from '../../validation/manifest';
import { revisionName, revisioned } from '../base/parts';
import { yamlText } from '../base/text';

/** Certificates that istiod trusts besides the usual ones where it fetches keys of JWTs from. */
export function jwksRootsConfigMap(istiod: Istiod): Manifest[] {
  const { namespace, values } = istiod;
  return !hasExtraRoots(values) ? [] : [{
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: revisioned('pilot-jwks-extra-cacerts', values.revision), namespace, labels: revisionLabels(istiod) },
    data: { 'extra.pem': values.jwksResolverExtraRootCA },
  }];
}

/** What all gateways of a GatewayClass have besides what istiod makes. */
export function gatewayClassConfigMaps(istiod: Istiod): Manifest[] {
  const { namespace, values: { gatewayClasses, revision } } = istiod;
  return Object.entries(gatewayClasses).map(([gatewayClass, parts]) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: `istio-${revisionName(revision)}-gatewayclass-${gatewayClass}`,
      namespace,
      labels: revisionLabels(istiod, { 'gateway.istio.io/defaults-for-class': gatewayClass }),
    },
    data: Object.fromEntries(Object.entries(parts).map(([kind, part]) => [kind, yamlText(part)])),
  }));
}
