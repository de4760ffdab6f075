/** An annotation of the pod, or what stands in for it. */
export function annotation(name: string, otherwise: string): string {
  return `(annotation .ObjectMeta \`${name}\` ${otherwise})`;
}

/** Whether the pod has an annotation, though it be empty. */
export function hasAnnotation(name: string): string {
  return `(isset .ObjectMeta.Annotations \`${name}\`)`;
}

/** An annotation of the pod, or the empty string. */
export function rawAnnotation(name: string): string {
  return `(index .ObjectMeta.Annotations \`${name}\`)`;
}

/** A label of the pod, or the empty string. */
export function label(name: string): string {
  return `(index .ObjectMeta.Labels \`${name}\`)`;
}

/** The first that is not empty. */
export function firstOf(...expressions: string[]): string {
  return expressions.join(' | default ');
}

export function and(...conditions: string[]): string {
  return `(and ${conditions.join(' ')})`;
}

export function or(...conditions: string[]): string {
  return `(or ${conditions.join(' ')})`;
}

export function not(condition: string): string {
  return `(not ${condition})`;
}

export function isEqual(one: string, other: string): string {
  return `(eq ${one} ${other})`;
}

export const GLOBAL = '.Values.global';
export const PROXY = `${GLOBAL}.proxy`;

/** Whether istiod signs for itself, so that proxies need its root certificate. */
export const ISTIOD_SIGNS = isEqual(`${GLOBAL}.pilotCertProvider`, '`istiod`');
/** Whether Google's authority signs for workloads. */
export const GOOGLE_SIGNS = isEqual(`${GLOBAL}.caName`, '`GkeWorkloadCertificate`');
/** The trust domain, where it is known. */
export const TRUST_DOMAIN = `(valueOrDefault .MeshConfig.TrustDomain ${GLOBAL}.trustDomain)`;
/** User and group of proxies. */
export const PROXY_UID = '.ProxyUID | default `1337`';
export const PROXY_GID = '.ProxyGID | default `1337`';
