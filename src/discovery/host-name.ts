import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { DEFAULT_CLUSTER_DOMAIN } from '../analysis/model/surroundings';
import { namespaceOf } from '../base/namespace';
import { fullNameOf } from '../base/object-of-kind';

/** The name of a host, as the object of a consumer should say it. */
export type HostName = (consumer: IConstruct) => string;

const SERVICE_HOST = /^([^.]+)\.([^.]+)\.svc\./;
const SERVICE_OR_POD = /^(?:[^.]+\.)+?([^.]+)\.svc\./;

/** The namespace in the full name of a cluster's service, or of one of its pods; undefined for any other name. */
export function namespaceOfHost(host: string): string | undefined {
  return SERVICE_OR_POD.exec(host)?.[1];
}

/** The service of a cluster that a host is the full name of; undefined for any other name, also for that of a pod. */
export function serviceOfHost(host: string): { readonly name: string; readonly namespace: string } | undefined {
  const [, name, namespace] = SERVICE_HOST.exec(host) ?? [];
  return name === undefined ? undefined : { name, namespace };
}

/** The host of a Kubernetes Service, read late because its metadata may still change. */
export function hostOfService(service: ApiObject, clusterDomain: string = DEFAULT_CLUSTER_DOMAIN): HostName {
  return () => {
    const { name, namespace } = fullNameOf(service);
    return `${name}.${namespace}.svc.${clusterDomain}`;
  };
}

/**
 * The host that a text names.
 *
 * Istio completes a name without dots by the namespace of the object it stands in, and leaves every other name alone;
 * `reviews.shop.svc` would so become a host that no registry has, hence it is completed here. A colon tells an IPv6 address.
 */
export function hostOfText(host: string, namespace?: string, clusterDomain: string = DEFAULT_CLUSTER_DOMAIN): HostName {
  return consumer => {
    if (host.endsWith('.svc')) {
      return `${host}.${clusterDomain}`;
    }
    if (/[.*:]/.test(host)) {
      return host;
    }
    const home = namespace ?? namespaceOf(consumer);
    return home === undefined ? host : `${host}.${home}.svc.${clusterDomain}`;
  };
}
