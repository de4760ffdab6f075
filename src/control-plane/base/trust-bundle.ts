import { firstSet } from './parts';
import { Tree } from '../values/tree';

/** How the certificates are read. */
export interface TrustBundleOptions {
  readonly defaultMode?: number;
  readonly optional?: boolean;
}

/** Where the certificates are found that istiod's own is checked with: a ConfigMap, or the cluster's own bundle if istiod keeps it there. */
export function trustBundle(env: Tree, trustBundleName: string | undefined, { defaultMode, optional }: TrustBundleOptions = {}): object {
  if (!usesClusterTrustBundle(env)) {
    return { configMap: { name: firstSet(trustBundleName) ?? 'istio-ca-root-cert', defaultMode, optional } };
  }
  const name = `istio.io:istiod-ca:${firstSet(trustBundleName) ?? 'root-cert'}`;
  return { projected: { sources: [{ clusterTrustBundle: { name, path: 'root-cert.pem', optional } }] } };
}

export function usesClusterTrustBundle(env: Tree): boolean {
  return env.ENABLE_CLUSTER_TRUST_BUNDLE_API === true;
}
