import { Istiod } from './istiod';
import { listOf, revisioned } from '../base/parts';
import { trustBundle } from '../base/trust-bundle';
import { Tree } from '../values/tree';

/** The volumes of istiod's pods. */
export function istiodVolumes({ values }: Istiod): Tree[] {
  const { global, env, volumes, revision } = values;
  return listOf<Tree>(
    { name: 'local-certs', emptyDir: { medium: 'Memory' } },
    {
      name: 'istio-token',
      projected: { sources: [{ serviceAccountToken: { audience: global.sds.token.aud, expirationSeconds: 43200, path: 'istio-token' } }] },
    },
    optionalSecret('cacerts', 'cacerts'),
    optionalSecret('istio-kubeconfig', 'istio-kubeconfig'),
    optionalSecret('istio-csr-dns-cert', 'istiod-tls'),
    { name: 'istio-csr-ca-configmap', ...trustBundle(env, global.trustBundleName, { defaultMode: 420, optional: true }) },
    hasExtraRoots(values) ? { name: 'extracacerts', configMap: { name: revisioned('pilot-jwks-extra-cacerts', revision) } } : undefined,
    volumes,
  );
}

/** Where the volumes are in istiod's container. */
export function istiodMounts({ values }: Istiod): Tree[] {
  return listOf<Tree>(
    { name: 'istio-token', mountPath: '/var/run/secrets/tokens', readOnly: true },
    { name: 'local-certs', mountPath: '/var/run/secrets/istio-dns' },
    { name: 'cacerts', mountPath: '/etc/cacerts', readOnly: true },
    { name: 'istio-kubeconfig', mountPath: '/var/run/secrets/remote', readOnly: true },
    hasExtraRoots(values) ? { name: 'extracacerts', mountPath: '/cacerts' } : undefined,
    { name: 'istio-csr-dns-cert', mountPath: '/var/run/secrets/istiod/tls', readOnly: true },
    { name: 'istio-csr-ca-configmap', mountPath: '/var/run/secrets/istiod/ca', readOnly: true },
    values.volumeMounts,
  );
}

/** Whether istiod trusts more certificates than usual where it fetches keys of JWTs from. */
export function hasExtraRoots({ jwksResolverExtraRootCA }: Istiod['values']): boolean {
  return jwksResolverExtraRootCA !== '';
}

function optionalSecret(name: string, secretName: string): Tree {
  return { name, secret: { secretName, optional: true } };
}
