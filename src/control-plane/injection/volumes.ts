import { GLOBAL, GOOGLE_SIGNS, ISTIOD_SIGNS, hasAnnotation, rawAnnotation } from './expressions';
import { Choice, Fields, Items, NULL, Node, forEach, print, quote, when } from './go-yaml';

const BOOTSTRAP = 'sidecar.istio.io/bootstrapOverride';

export function mount(name: string, mountPath: string): Fields {
  return { name, mountPath };
}

export function readOnlyMount(name: string, mountPath: string): Fields {
  return { name, mountPath, readOnly: true };
}

/** A folder that lives as long as the pod. */
export function scratch(name: string): Fields {
  return { name, emptyDir: {} };
}

/** The same without saying so: the cluster fills it in, and a pod's own volume of that name stays. */
export function scratchByDefault(name: string): Fields {
  return { name, emptyDir: NULL };
}

export function inMemory(name: string): Fields {
  return { name, emptyDir: { medium: 'Memory' } };
}

/** Where a certificate is if the application brings one, or Google's authority does. */
export function workloadCertificateMount(isGoogle = GOOGLE_SIGNS): Choice {
  const path = '/var/run/secrets/workload-spiffe-credentials';
  return when(isGoogle, readOnlyMount('gke-workload-certificate', path), mount('workload-certs', path));
}

export function workloadCertificateVolume(otherwise: (name: string) => Fields): Choice {
  return when(GOOGLE_SIGNS, { name: 'gke-workload-certificate', csi: { driver: 'workloadcertificates.security.cloud.google.com' } },
    otherwise('workload-certs'));
}

export const BOOTSTRAP_MOUNT = when(hasAnnotation(BOOTSTRAP), mount('custom-bootstrap-volume', '/etc/istio/custom-bootstrap'));
export const BOOTSTRAP_VOLUME = when(hasAnnotation(BOOTSTRAP), {
  name: 'custom-bootstrap-volume',
  configMap: { name: quote(`annotation .ObjectMeta \`${BOOTSTRAP}\` \`\``) },
});

export const MTLS_CERTS_MOUNT = when(`${GLOBAL}.mountMtlsCerts`, readOnlyMount('istio-certs', '/etc/certs/'));
export const MTLS_CERTS_VOLUME = when(`${GLOBAL}.mountMtlsCerts`, {
  name: 'istio-certs',
  secret: { optional: true, secretName: print('printf `istio.%s` (.Spec.ServiceAccountName | default `default`)') },
});

/** Labels and annotations of the pod, as files. */
export const POD_INFO: Fields = {
  name: 'istio-podinfo',
  downwardAPI: { items: ['labels', 'annotations'].map(path => ({ path, fieldRef: { fieldPath: `metadata.${path}` } })) },
};

/** A token by which the pod identifies itself. */
export function token(name: string, audience: Node = print(`${GLOBAL}.sds.token.aud`)): Fields {
  return { name, projected: { sources: [{ serviceAccountToken: { path: name, expirationSeconds: 43200, audience } }] } };
}

/** The certificates that istiod's own is checked with. */
export function rootCertificate(): Fields {
  const isBundle = 'eq ((.Values.pilot).env).ENABLE_CLUSTER_TRUST_BUNDLE_API true';
  return {
    name: 'istiod-ca-cert',
    projected: when(isBundle, {
      sources: [{ clusterTrustBundle: { name: `istio.io:istiod-ca:{{ ${GLOBAL}.trustBundleName | default \`root-cert\` }}`, path: 'root-cert.pem' } }],
    }),
    configMap: when(`not (${isBundle})`, { name: print(`${GLOBAL}.trustBundleName | default \`istio-ca-root-cert\``) }),
  };
}

export const ROOT_CERTIFICATE_IF_NEEDED = when(ISTIOD_SIGNS, rootCertificate());

export const PULL_SECRETS: Choice = when(`${GLOBAL}.imagePullSecrets`, [forEach(`${GLOBAL}.imagePullSecrets`, { name: print('.') })]);

/** Volumes that a pod asks for by annotation, for its proxy. */
export function userVolumes(annotationName: string): Choice {
  const entries = `fromJSON ${rawAnnotation(annotationName)}`;
  return when(hasAnnotation(annotationName), [forEach(`$name, $value := ${entries}`, print('toJson (set $value `name` $name)'))]);
}

/** The volumes that every injected proxy has, and every one of a Kubernetes Gateway. */
export const COMMON_VOLUMES: Items = [
  scratch('istio-data'),
  POD_INFO,
  token('istio-token'),
  ROOT_CERTIFICATE_IF_NEEDED,
];
