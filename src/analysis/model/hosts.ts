import { DEFAULT_CLUSTER_DOMAIN } from './surroundings';

const SERVICE_HOST = /^([^.*]+)\.([^.*]+)\.svc\.(.+)$/;
/** The domain of services that several clusters share: another host than the service of one cluster. */
const SHARED_DOMAIN = 'clusterset.local';

/** A Service of the cluster by its full name. */
export interface ServiceName {
  readonly name: string;
  readonly namespace: string;
}

/** Completes and compares hosts as Istio does. */
export class Hosts {
  /** By namespace and host: every rule asks for the same ones. */
  private readonly resolved = new Map<string, Map<string, string>>();
  /** By resolved host; undefined for hosts that are no full names of Services. */
  private readonly serviceNames = new Map<string, ServiceName | undefined>();

  /** @param domain of the cluster; undefined where nobody said it, and any is taken for it */
  public constructor(private readonly domain: string | undefined) {}

  /**
   * The host as the registry knows it: names without dots are completed by the namespace of the object they stand in.
   *
   * Full names of Services all have one domain here, so that they can be compared.
   */
  public resolve(host: string, namespace: string): string {
    let known = this.resolved.get(namespace);
    if (known === undefined) {
      known = new Map();
      this.resolved.set(namespace, known);
    }
    let full = known.get(host);
    if (full === undefined) {
      full = host.includes('.') || host.startsWith('*') ? this.withOneDomain(host) : this.ofService(host, namespace);
      known.set(host, full);
    }
    return full;
  }

  /** The full name of a Service. */
  public ofService(name: string, namespace: string): string {
    return `${name}.${namespace}.svc.${DEFAULT_CLUSTER_DOMAIN}`;
  }

  /** The Service that a resolved host is the full name of, if it is one. */
  public serviceNameOf(resolved: string): ServiceName | undefined {
    if (!this.serviceNames.has(resolved)) {
      const [, name, namespace, domain] = SERVICE_HOST.exec(resolved) ?? [];
      this.serviceNames.set(resolved, domain === DEFAULT_CLUSTER_DOMAIN ? { name, namespace } : undefined);
    }
    return this.serviceNames.get(resolved);
  }

  private withOneDomain(host: string): string {
    const [, name, namespace, domain] = SERVICE_HOST.exec(host) ?? [];
    return domain !== undefined && this.isOfCluster(domain) ? this.ofService(name, namespace) : host;
  }

  private isOfCluster(domain: string): boolean {
    return this.domain === undefined ? domain !== SHARED_DOMAIN : domain === this.domain;
  }
}
