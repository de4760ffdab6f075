import { Answer, DECLARED, known } from './answer';
import { KIND, kindKeyOf } from './kinds';
import { LabelIndex, selects } from './label-index';
import { Machine, machinesOf } from './machines';
import { Objects } from './objects';
import { Labels, at } from './read';
import { RegisteredHost } from './service';
import { Externals } from './surroundings';
import { Workloads } from './workloads';
import { World } from './world';
import type * as istio from '../../imports/istio';

/** Labels that endpoints get at run time: of the place that they run in, of what makes pods, and of the injection. */
const GIVEN = new RegExp(`^(${[
  'topology\\.(istio|kubernetes)\\.io/.*', 'kubernetes\\.io/hostname', 'istio\\.io/rev', '(service|security)\\.istio\\.io/.*',
  '(statefulset|apps)\\.kubernetes\\.io/.*', '(rollouts-)?pod-template-hash', 'controller-revision-hash',
].join('|')})$`);

/** Whether endpoints get a label at run time, so that no manifest shows it. */
export function isGivenAtRunTime(label: string): boolean {
  return GIVEN.test(label);
}

/** Who answers for a host: pods, machines, or addresses. */
export class Endpoints {
  private readonly machines: LabelIndex<Machine>;

  public constructor(objects: Objects, private readonly workloads: Workloads, private readonly externals: Externals, private readonly world: World) {
    this.machines = new LabelIndex(machinesOf(objects), ({ labels }) => labels, ({ namespace }) => namespace);
  }

  /** Whether some pod or machine of a namespace has all labels of a selector. */
  public selected(selector: Labels, namespace: string): Answer<true> {
    return this.find(selector, {}, namespace);
  }

  /** Whether anyone answers for a host who has further labels, such as those of a subset. */
  public withLabels(host: RegisteredHost, labels: Labels): Answer<true> {
    const { selector, namespace } = host;
    // Most have all the labels, and no more need be known of them.
    if (selector !== undefined && this.workloads.select({ ...selector, ...labels }, namespace).length > 0) {
      return known(true);
    }
    const own = Object.fromEntries(Object.entries(labels).filter(([name]) => !isGivenAtRunTime(name)));
    return selector === undefined
      ? this.amongAddresses(host, own)
      : this.find({ ...selector, ...own }, selector, namespace);
  }

  /** @param common labels of all that are of the sort: where some are here, the others would be too */
  private find(wanted: Labels, common: Labels, namespace: string): Answer<true> {
    if (this.workloads.select(wanted, namespace).length > 0 || this.machines.select(wanted, namespace).length > 0) {
      return known(true);
    }
    if (this.externals.workloads.some(other => other.namespace === namespace && selects(wanted, other.labels))) {
      return DECLARED;
    }
    const [sibling] = this.workloads.select(common, namespace);
    return sibling === undefined ? this.world.withoutAny() : this.world.without(kindKeyOf(sibling.object), namespace);
  }

  private amongAddresses({ object }: RegisteredHost, labels: Labels): Answer<true> {
    const endpoints = (kindKeyOf(object) === KIND.ServiceEntry ? at(object, 'spec', 'endpoints') ?? [] : []) as istio.WorkloadEntrySpec[];
    if (endpoints.some(endpoint => selects(labels, endpoint.labels ?? {}))) {
      return known(true);
    }
    return { is: endpoints.length === 0 ? 'unknown' : 'absent' };
  }
}
