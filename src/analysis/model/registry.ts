import { Answer, DECLARED, known } from './answer';
import { HostTable } from './host-table';
import { Hosts } from './hosts';
import { KIND } from './kinds';
import { grouped } from './lists';
import { MeshConfig } from './mesh-config';
import { Objects } from './objects';
import { RegisteredHost, hostOfService, hostsOfServiceEntry } from './service';
import { Externals } from './surroundings';
import { World } from './world';
import { namespaceOf } from '../../validation/manifest';
import { isWithin } from '../../validation/vocabulary/host-cover';

const SHORT_NAME = /^([^.*]+)\.([^.]+)(?:\.svc)?$/;

/** All hosts that clients in the mesh can name: Services and ServiceEntries. */
export class Registry {
  public readonly services: readonly RegisteredHost[];
  public readonly entries: readonly RegisteredHost[];
  private readonly table = new HostTable<RegisteredHost>();
  private readonly declared: string[];
  /** What hosts stand for to whoever names them: those that all see or nobody has. */
  private readonly common = new Map<string, Answer<readonly RegisteredHost[]>>();

  public constructor(objects: Objects, private readonly hosts: Hosts, config: MeshConfig, externals: Externals, private readonly world: World) {
    const serviceExport = config.texts('defaultServiceExportTo');
    this.services = objects.all(KIND.Service).map(service =>
      hostOfService(service, hosts.ofService(service.metadata.name, namespaceOf(service)), serviceExport));
    this.entries = objects.all(KIND.ServiceEntry).flatMap(entry => hostsOfServiceEntry(entry, serviceExport))
      .map(entry => ({ ...entry, host: hosts.resolve(entry.host, entry.namespace) }));
    for (const entry of [...this.services, ...this.entries]) {
      this.table.add(entry.host, entry);
    }
    this.declared = externals.hosts.map(host => hosts.resolve(host, 'default'));
  }

  /**
   * What a host stands for that an object of a namespace names. More than one where Services and ServiceEntries share it.
   *
   * @param viewers the namespaces whose clients need to see it; any of them is enough
   */
  public find(host: string, namespace: string, viewers: readonly string[] = [namespace]): Answer<readonly RegisteredHost[]> {
    return this.findResolved(this.hosts.resolve(host, namespace), viewers);
  }

  /** What a resolved host stands for to clients of some namespaces. */
  public findResolved(wanted: string, viewers: readonly string[]): Answer<readonly RegisteredHost[]> {
    const common = this.common.get(wanted);
    if (common !== undefined) {
      return common;
    }
    const named = this.named(wanted);
    const visible = named.filter(({ visibility }) => viewers.some(viewer => viewer === '*' || visibility.includes(viewer)));
    const answer = visible.length > 0 ? known(visible) : this.isDeclared(wanted) ? DECLARED : this.missing(wanted);
    if (named.every(({ visibility }) => visibility.isEverywhere)) {
      this.common.set(wanted, answer);
    }
    return answer;
  }

  /** All that a resolved host stands for, whoever sees it: those of that very name, else the most specific wildcards. */
  public named(resolved: string): readonly RegisteredHost[] {
    return this.table.of(resolved);
  }

  /** The ServiceEntries, each list for one host. */
  public entriesByHost(): RegisteredHost[][] {
    return [...grouped(this.entries, ({ host }) => host).values()];
  }

  /** The full name of the Service that a name with its namespace, such as `reviews.shop`, is short for, if there is one. */
  public meantService(wanted: string): string | undefined {
    const [, name, namespace] = SHORT_NAME.exec(wanted) ?? [];
    const full = name === undefined ? undefined : this.hosts.ofService(name, namespace);
    return full !== undefined && this.table.has(full) ? full : undefined;
  }

  private isDeclared(wanted: string): boolean {
    return this.declared.some(host => host === wanted || isWithin(wanted, host));
  }

  private missing(wanted: string): Answer<never> {
    const service = this.hosts.serviceNameOf(wanted);
    if (service !== undefined) {
      return this.world.without(KIND.Service, service.namespace);
    }
    // The resolver of Kubernetes completes `reviews.shop`, Istio does not.
    return this.meantService(wanted) === undefined ? this.world.withoutAny() : { is: 'absent' };
  }
}
