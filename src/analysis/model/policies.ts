import { KIND, kindKey } from './kinds';
import { append, grouped } from './lists';
import { Objects } from './objects';
import { Labels, labelsAt, listAt, textAt, at } from './read';
import { Workload } from './workload';
import { Workloads } from './workloads';
import { Manifest, namespaceOf } from '../../validation/manifest';
import { item } from '../../validation/path';

/** What a policy is for by name: a Gateway, a Service and the like. */
export interface PolicyTarget {
  /** As `KIND` has it. */
  readonly kind: string;
  readonly name: string;
  readonly path: string;
}

/** An object that is for workloads: by their labels, or by what it names. */
export interface Policy {
  readonly object: Manifest;
  readonly namespace: string;
  /** Labels that it asks for; absent where it is for all. */
  readonly selector?: Labels;
  readonly selectorPath: string;
  readonly targets: readonly PolicyTarget[];
  /** Whether it is in the root namespace, and so for workloads of all. */
  readonly isMeshWide: boolean;
}

/** Kinds that select workloads by another field than `selector`. */
const SELECTOR_FIELDS: { readonly [kind: string]: readonly string[] } = { [KIND.EnvoyFilter]: ['workloadSelector', 'labels'] };
const SELECTOR_FIELD = ['selector', 'matchLabels'];

interface ByWorkload {
  readonly general: Map<string, Policy[]>;
  readonly special: Map<Workload, Policy[]>;
}

/** The policies of the manifests, and the workloads that they are for. */
export class Policies {
  private readonly byKind = new Map<string, Policy[]>();
  private readonly byWorkload = new Map<string, ByWorkload>();

  public constructor(private readonly objects: Objects, private readonly workloads: Workloads, public readonly rootNamespace: string) {}

  public all(kind: string): readonly Policy[] {
    let policies = this.byKind.get(kind);
    if (policies === undefined) {
      policies = this.objects.all(kind).map(object => this.policyFrom(object, SELECTOR_FIELDS[kind] ?? SELECTOR_FIELD));
      this.byKind.set(kind, policies);
    }
    return policies;
  }

  /** The workloads that a policy selects; what it names besides is no matter. */
  public selectedBy({ selector = {}, namespace, isMeshWide }: Policy): readonly Workload[] {
    return this.workloads.select(selector, isMeshWide ? undefined : namespace);
  }

  /** The policies of a kind that select a workload: of the root namespace, then of its own, then those with a selector. */
  public of(kind: string, workload: Workload): readonly Policy[] {
    const { general, special } = this.indexOf(kind);
    const own = workload.namespace === this.rootNamespace ? [] : general.get(workload.namespace) ?? [];
    return [...general.get(this.rootNamespace) ?? [], ...own, ...special.get(workload) ?? []];
  }

  /** The policies of a kind that select all workloads of a namespace; those of the root namespace all of the mesh. */
  public generalOf(kind: string, namespace: string): readonly Policy[] {
    return this.indexOf(kind).general.get(namespace) ?? [];
  }

  private indexOf(kind: string): ByWorkload {
    let index = this.byWorkload.get(kind);
    if (index === undefined) {
      const selecting = this.all(kind).filter(({ targets }) => targets.length === 0);
      const special = new Map<Workload, Policy[]>();
      for (const policy of selecting.filter(({ selector }) => selector !== undefined)) {
        for (const workload of this.selectedBy(policy)) append(special, workload, policy);
      }
      index = { general: grouped(selecting.filter(({ selector }) => selector === undefined), ({ namespace }) => namespace), special };
      this.byWorkload.set(kind, index);
    }
    return index;
  }

  private policyFrom(object: Manifest, field: readonly string[]): Policy {
    const namespace = namespaceOf(object);
    const selector = labelsAt(object.spec, ...field);
    return {
      object,
      namespace,
      selector: Object.keys(selector).length === 0 ? undefined : selector,
      selectorPath: `spec.${field.join('.')}`,
      targets: targetsOf(object),
      isMeshWide: namespace === this.rootNamespace,
    };
  }
}

function targetsOf({ spec }: Manifest): PolicyTarget[] {
  const refs = listAt(spec, 'targetRefs').map((ref, index) => ({ ref, path: item('spec.targetRefs', index) }));
  const legacy = at(spec, 'targetRef');
  return [...refs, ...legacy === undefined || refs.length > 0 ? [] : [{ ref: legacy, path: 'spec.targetRef' }]].map(({ ref, path }) => {
    const group = textAt(ref, 'group') ?? '';
    return { kind: kindKey(group === '' || group === 'core' ? '' : `${group}/`, textAt(ref, 'kind') ?? ''), name: textAt(ref, 'name') ?? '', path };
  });
}
