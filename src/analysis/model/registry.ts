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

/** Services of other clusters, which no ServiceEntry has to declare. */
const OF_OTHER_CLUSTERS = /\.svc\./;
const SHORT_NAME = /^([^.*]+)\.([^.]+)(?:\.svc)?$/;

/** All hosts that clients in the mesh can name: Services and ServiceEntries. */
export class Registry {
  public readonly services: readonly RegisteredHost[];
  public readonly entries: readonly RegisteredHost[];
  private readonly table = new HostTable<RegisteredHost>();
  private readonly declared: string[];
  /** What the hosts stand for that all see. */
  private readonly common = new Map<string, Answer<readonly RegisteredHost[]>>();
  /** What it means that nobody has a host, by who names it and how: every rule asks for the same ones. */
  private readonly unowned = new Map<string, Answer<never>>();
  private names?: ReadonlySet<string>;

  public constructor(
    private readonly objects: Objects, private readonly hosts: Hosts, config: MeshConfig, externals: Externals, private readonly world: World,
  ) {
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
   * @param wanted the host as the registry knows it, for those who know that already
   */
  public find(
    host: string, namespace: string, viewers: readonly string[] = [namespace], wanted = this.hosts.resolve(host, namespace),
  ): Answer<readonly RegisteredHost[]> {
    const common = this.common.get(wanted);
    if (common !== undefined) {
      return common;
    }
    const named = this.named(wanted);
    const visible = named.filter(({ visibility }) => viewers.some(viewer => viewer === '*' || visibility.includes(viewer)));
    if (visible.length === 0) {
      return this.findUnowned(host, namespace, wanted);
    }
    const answer = known(visible);
    if (named.every(({ visibility }) => visibility.isEverywhere)) {
      this.common.set(wanted, answer);
    }
    return answer;
  }

  private findUnowned(host: string, namespace: string, wanted: string): Answer<never> {
    const key = `${namespace}/${host}`;
    let answer = this.unowned.get(key);
    if (answer === undefined) {
      answer = this.isDeclared(wanted) ? DECLARED : this.missing(wanted, host, namespace);
      this.unowned.set(key, answer);
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

  private missing(wanted: string, host: string, namespace: string): Answer<never> {
    const service = this.hosts.serviceNameOf(wanted);
    if (service !== undefined) {
      // A short name of a Service of another namespace.
      const isMeant = !host.includes('.') && this.world.holds(namespace) && this.hasServiceNamed(host);
      return this.world.without(KIND.Service, service.namespace, isMeant);
    }
    // The resolver of Kubernetes completes `reviews.shop`, Istio does not.
    if (this.meantService(wanted) !== undefined) {
      return { is: 'absent' };
    }
    const areEntriesHere = this.world.isWhole || this.objects.allIn(KIND.ServiceEntry, namespace).length > 0;
    return this.world.withoutAny(areEntriesHere && !OF_OTHER_CLUSTERS.test(wanted));
  }

  private hasServiceNamed(name: string): boolean {
    this.names ??= new Set(this.services.map(({ object }) => object.metadata.name));
    return this.names.has(name);
  }
}
