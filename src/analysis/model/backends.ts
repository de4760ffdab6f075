import { append } from './lists';
import { Labels } from './read';
import { Registry } from './registry';
import { RegisteredHost } from './service';
import { Workload } from './workload';
import { Workloads } from './workloads';

/** Which workloads stand behind which Services. */
export class Backends {
  private inFrontOf?: Map<Workload, RegisteredHost[]>;

  public constructor(private readonly registry: Registry, private readonly workloads: Workloads) {}

  /** The workloads behind a host; none where the host has no selector. */
  public behind({ selector, namespace }: RegisteredHost): readonly Workload[] {
    return selector === undefined ? [] : this.workloads.select(selector, namespace);
  }

  /** The workloads behind a host with further labels, such as those of a subset. */
  public behindSubset({ selector, namespace }: RegisteredHost, labels: Labels): readonly Workload[] {
    return selector === undefined ? [] : this.workloads.select({ ...selector, ...labels }, namespace);
  }

  /** The Services that pick a workload. */
  public servicesOf(workload: Workload): readonly RegisteredHost[] {
    this.inFrontOf ??= this.serviceLists();
    return this.inFrontOf.get(workload) ?? [];
  }

  private serviceLists(): Map<Workload, RegisteredHost[]> {
    const lists = new Map<Workload, RegisteredHost[]>();
    for (const service of this.registry.services) {
      for (const workload of this.behind(service)) {
        append(lists, workload, service);
      }
    }
    return lists;
  }
}
